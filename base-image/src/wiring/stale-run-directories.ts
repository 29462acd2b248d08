import { lstat, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup } from '../process/process-group.ts';
import { groupStillRunning } from './process-record.ts';
import { goneOwner } from './run-owner.ts';

/** What a server that was killed has left behind. */
export interface LeftBehind {
  /** The process number of that server. */
  readonly server: number;
  /** How many run directories of it were removed. */
  readonly removed: number;
  /** The adapter processes that were ended. */
  readonly ended: readonly number[];
  /** What could not be removed, and why. */
  readonly kept: readonly string[];
}

/**
 * Ends the adapters of servers that were killed on this machine, and removes their run directories.
 * What belongs to a server that still runs, to another user or to another container stays untouched.
 */
export async function clearStaleRuns(): Promise<readonly LeftBehind[]> {
  const stale = await staleDirectories();
  const servers = Map.groupBy(stale, ({ server }) => server);
  return Promise.all([...servers].map(([server, directories]) => clear(server, directories)));
}

interface StaleDirectory {
  readonly server: number;
  readonly path: string;
}

async function staleDirectories(): Promise<readonly StaleDirectory[]> {
  // A directory that cannot be read is told when a run needs it.
  const names = await readdir(tmpdir()).catch(() => []);
  const gone = names.flatMap((name) => {
    const server = goneOwner(name);
    return server === undefined ? [] : [{ server, path: join(tmpdir(), name) }];
  });
  const ours = await Promise.all(gone.map(({ path }) => isOurs(path)));
  return gone.filter((_directory, index) => ours[index]);
}

/** Anybody may make things in /tmp: a forged record must not have us kill somebody's process. */
async function isOurs(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => undefined);
  if (!status?.isDirectory()) return false;
  return status.uid === process.getuid?.() && (status.mode & 0o077) === 0;
}

async function clear(server: number, directories: readonly StaleDirectory[]): Promise<LeftBehind> {
  const groups = directories.flatMap(({ path }) => groupStillRunning(path) ?? []);
  await Promise.all(groups.map(endGroup));
  const failures = await Promise.all(directories.map(({ path }) => remove(path)));
  const kept = failures.filter((failure) => failure !== undefined);
  return { server, removed: directories.length - kept.length, ended: groups, kept };
}

async function remove(path: string): Promise<string | undefined> {
  try {
    await rm(path, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
