import { spawnSync } from 'node:child_process';
import { obstacle } from './obstacle.ts';

/** What to begin a command with for mounts that only it and its children see, and that go with the last of them. */
export const withOwnMounts: readonly string[] =
  process.getuid?.() === 0 ? ['unshare', '--mount'] : ['unshare', '--mount', '--map-root-user'];

/** Why no file system can be mounted here; `undefined` when one can. */
export const noMounts = obstacle('a file system of their own', reasonAgainst());

function reasonAgainst(): string | undefined {
  const [program = '', ...args] = [...withOwnMounts, 'mount', '-t', 'tmpfs', 'none', '/mnt'];
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
