import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

/** What a server holds: its descriptors, its run directories, its processes. */
export interface Holdings {
  readonly descriptors: number;
  readonly directories: number;
  readonly processes: readonly string[];
}

/** A server, and its temp directory in whatever way the test sees it. */
export type Holder = Pick<ServerProcess, 'pid' | 'temp'>;

export function holdings({ pid, temp }: Holder): Holdings {
  return {
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    directories: readdirSync(temp).length,
    processes: processesOf(temp, pid),
  };
}

/** Waits until the server holds the same as in `before`; fails with what is still there. */
export async function expectNothingLeft(
  server: Holder,
  before: Holdings,
  withinSeconds: number,
): Promise<void> {
  const end = performance.now() + withinSeconds * 1_000;
  while (differs(holdings(server), before)) {
    if (performance.now() > end) {
      const now = JSON.stringify(holdings(server));
      throw new Error(`After ${withinSeconds} s: ${now}, before: ${JSON.stringify(before)}`);
    }
    await delay(50);
  }
}

/** What an idle server holds once its run directories, 8 by default, are prepared. */
export async function settled(server: Holder, prepared = 8): Promise<Holdings> {
  for (;;) {
    const first = holdings(server);
    await delay(100);
    const second = holdings(server);
    const ready = second.directories === prepared && second.processes.length === 0;
    if (ready && !differs(first, second)) return second;
  }
}

function differs(a: Holdings, b: Holdings): boolean {
  return (
    a.descriptors !== b.descriptors ||
    a.directories !== b.directories ||
    a.processes.length !== b.processes.length
  );
}

/**
 * Children of the server, also those whose end it has not noticed yet; adapters have the paths of
 * their pipes as arguments; what they start has their environment.
 */
export function processesOf(temp: string, server: number): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== server);
  return pids.filter(
    (pid) =>
      parentOf(pid) === server ||
      ['cmdline', 'environ'].some((file) => read(pid, file).includes(temp)),
  );
}

function parentOf(pid: string): number {
  // The name before the last bracket may hold anything.
  const [, , parent] = read(pid, 'stat').split(')').at(-1)?.split(' ') ?? [];
  return Number(parent);
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // gone meanwhile, or somebody else's
  }
}
