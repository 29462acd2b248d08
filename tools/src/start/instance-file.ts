import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AdapterConfig } from '@packwright/api';

/** The adapter instance to ask with, or why the file that should hold it cannot be used. */
export type InstanceToAskWith =
  | {
      readonly usable: true;
      readonly instance: AdapterConfig;
      /** Where it is to be changed; undefined where no file could be written. */
      readonly file: string | undefined;
    }
  | { readonly usable: false; readonly file: string; readonly reason: string };

/**
 * The instance in `instance.json` of the directory. Where there is none yet, the skeleton is
 * written there first; a file that exists is somebody's work and stays as it is. A directory that
 * cannot be written keeps nobody from collecting.
 */
export async function provideInstance(
  directory: string,
  skeleton: AdapterConfig,
): Promise<InstanceToAskWith> {
  const file = path.join(directory, 'instance.json');
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(file, `${JSON.stringify(skeleton, undefined, 2)}\n`, { flag: 'wx' });
    return { usable: true, instance: skeleton, file };
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return exists ? readInstance(file, skeleton) : withoutFile(skeleton);
  }
}

async function readInstance(file: string, skeleton: AdapterConfig): Promise<InstanceToAskWith> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  // `logs` is a file, or `instance.json` is a directory or belongs to another user.
  if (text === undefined) return withoutFile(skeleton);
  try {
    // The server checks it against the contract, and says what is wrong.
    return { usable: true, instance: JSON.parse(text), file };
  } catch (error) {
    return { usable: false, file, reason: `${file} is no JSON: ${(error as Error).message}` };
  }
}

function withoutFile(instance: AdapterConfig): InstanceToAskWith {
  return { usable: true, instance, file: undefined };
}
