import path from 'node:path';
import { execa } from 'execa';
import type { Environment } from '../../environment.ts';

/** Whether git keeps a file: it does, it would with the next commit, or it does not. */
export type Tracked = 'tracked' | 'not ignored' | 'no';

/** Asks git about a file. Where there is no git, or no repository, nothing is tracked. */
export async function isTracked(file: string, environment: Environment): Promise<Tracked> {
  const { dir, base } = path.parse(file);
  const { stdout, failed } = await execa({
    cwd: dir,
    env: environment,
    extendEnv: false,
    reject: false,
    // A path, even where it looks like a pattern.
  })('git', [
    '--literal-pathspecs',
    'ls-files',
    '-t',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    base,
  ]);
  if (failed || stdout === '') return 'no';
  return stdout.startsWith('?') ? 'not ignored' : 'tracked';
}
