import type { Holder } from './leftovers.ts';
import { withOwnMounts } from './mounts.ts';
import type { ServerProcess } from './server-process.ts';

/**
 * Starts `node` with a temporary directory of its own file system, made with these options.
 *
 * @param prepare shell commands that are run once it is mounted
 */
export function onSmallDisk(options: string, prepare = ':'): readonly string[] {
  const mountFirst = `mount -t tmpfs -o ${options} none "$TMPDIR" && ${prepare} && exec "$@"`;
  return [...withOwnMounts, 'sh', '-c', mountFirst, 'sh', process.execPath];
}

/** The server with its temporary directory as it sees it itself. */
export function seenInside(server: ServerProcess): Holder {
  return { pid: server.pid, temp: `/proc/${server.pid}/root${server.temp}` };
}
