import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The adapter processes that the run directories of a server name. */
export function recordedAdapters(temp: string): readonly number[] {
  return readdirSync(temp).flatMap((name) => {
    try {
      return Number.parseInt(readlinkSync(join(temp, name, 'adapter')), 10);
    } catch {
      return []; // prepared, or gone meanwhile
    }
  });
}

/** Whether a process is there and is no zombie. */
export function isRunning(pid: number): boolean {
  return !['', 'Z', 'X'].includes(statFields(pid)[0] ?? '');
}

/** When a process was started, in the kernel's ticks. */
export function startTimeOf(pid: number): string {
  return statFields(pid)[19] ?? '';
}

/** Those behind the name of the process, which may hold anything. */
function statFields(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
