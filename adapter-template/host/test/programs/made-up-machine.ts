import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@packwright/sdk';
import { hostAdapter } from '../../app/host-adapter.ts';
import type { FileSystemUse } from '../../app/sources.ts';

const directory = process.env.MACHINE ?? '';

/** Uses are in `statfs.json` by path; a path that is not there never answers. */
async function statfs(path: string): Promise<FileSystemUse> {
  const uses = JSON.parse(readFileSync(join(directory, 'statfs.json'), 'utf8'));
  return uses[path] ?? new Promise(() => {});
}

await run(hostAdapter({ proc: join(directory, 'proc'), sys: join(directory, 'sys'), statfs }));
