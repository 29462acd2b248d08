import { spawnSync } from 'node:child_process';
import type { Holder } from './leftovers.ts';
import { obstacle } from './obstacle.ts';
import type { ServerProcess } from './server-process.ts';

// A mount that only the server and its children see, and that goes with the last of them.
const unshare =
  process.getuid?.() === 0 ? ['unshare', '--mount'] : ['unshare', '--mount', '--map-root-user'];

/** Why no file system can be mounted here; `undefined` when one can. */
export const noMounts = obstacle('a file system of their own', reasonAgainst());

function reasonAgainst(): string | undefined {
  const [program = '', ...args] = [...unshare, 'mount', '-t', 'tmpfs', 'none', '/mnt'];
  const { error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return error?.message || stderr.trim() || undefined;
}

/**
 * Starts `node` with a temporary directory of its own file system, made with these options.
 *
 * @param prepare shell commands that are run once it is mounted
 */
export function onSmallDisk(options: string, prepare = ':'): readonly string[] {
  const mountFirst = `mount -t tmpfs -o ${options} none "$TMPDIR" && ${prepare} && exec "$@"`;
  return [...unshare, 'sh', '-c', mountFirst, 'sh', process.execPath];
}

/** The server with its temporary directory as it sees it itself. */
export function seenInside(server: ServerProcess): Holder {
  return { pid: server.pid, temp: `/proc/${server.pid}/root${server.temp}` };
}
