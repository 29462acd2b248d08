import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type InspectedPak, inspectPak } from '../pak/inspect-pak.ts';
import { type Stop, stop } from '../stop/stop.ts';

/** A pack that was named. */
export interface OpenedPack {
  readonly kind: 'pack';
  readonly pak: InspectedPak;
}

/** Opens a pack that people named. */
export async function openPack(name: string, cwd: string): Promise<OpenedPack | Stop> {
  const bytes = readBytes(path.resolve(cwd, name));
  if (typeof bytes === 'string') {
    const text = `${name} cannot be read (${bytes}): name a pack, such as build/Orchard_1.0.0.pak.`;
    return stop('NO_SUCH_FILE', text);
  }
  const inspection = await inspectPak(bytes);
  return inspection.kind === 'pak'
    ? { kind: 'pack', pak: inspection.pak }
    : stop('NO_PACK', `${name}: ${inspection.message}`);
}

/** It is read as a whole. Packs are far smaller: images are not in them. */
const largestPack = 512 * 1024 ** 2;

function readBytes(file: string): Buffer | string {
  try {
    const status = statSync(file);
    if (status.isDirectory()) return 'EISDIR';
    // A pipe or a device may have no end.
    if (!status.isFile()) return 'it is no regular file';
    if (status.size > largestPack) return `it has more than ${largestPack} bytes`;
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
