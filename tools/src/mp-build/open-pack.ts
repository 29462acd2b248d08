import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type InspectedPak, inspectPak } from '../pak/inspect-pak.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';

/** A pack, or why there is none. */
export type OpenedPack =
  | { readonly kind: 'pack'; readonly pak: InspectedPak }
  | { readonly kind: 'failed'; readonly text: string; readonly exitCode: ExitCode };

/** Opens a pack that people named. */
export async function openPack(name: string, cwd: string): Promise<OpenedPack> {
  const bytes = readBytes(path.resolve(cwd, name));
  if (typeof bytes === 'string') {
    const text = `${name} cannot be read (${bytes}): name a pack, such as build/Orchard_1.0.0.pak.`;
    return { kind: 'failed', text, exitCode: exitCodes.wrongUsage };
  }
  const inspection = await inspectPak(bytes);
  if (inspection.kind === 'pak') return { kind: 'pack', pak: inspection.pak };
  const text = `${name}: ${inspection.message}`;
  return { kind: 'failed', text, exitCode: exitCodes.adapterFailed };
}

function readBytes(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
