import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';

/** Makes the directory of one adapter instance, which its container has as `/var/log`. */
export async function makeLogDirectory(root: string, account: Account): Promise<string> {
  const directory = path.join(root, 'adapters', account.adapterKind, account.id);
  await mkdir(directory, { recursive: true });
  // The user of the image is not the one of the collector.
  await chmod(directory, 0o777);
  return directory;
}
