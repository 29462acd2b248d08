import { readFileSync, readlinkSync } from 'node:fs';
import { hasOwnProc } from '../process/own-proc.ts';
import { readProcessStat } from '../process/process-stat.ts';

const prefix = 'packwright-run';

/**
 * What the name of this server's run directories begins with. The name says whose they are from the
 * moment they exist: which start of the machine, which space of process numbers (containers may
 * share a directory, but not these), when the server was started; `tmp` adds its number.
 */
export function ownPrefix(): string {
  const startTime = readProcessStat('self')?.startTime;
  const space = ownSpace();
  return space && startTime ? `${prefix}-${space}-${startTime}` : prefix;
}

/**
 * The number of the server that made a run directory, if it is certain to be gone: it was one of
 * this machine since its start and of this container, and no process with its number was started
 * when it was.
 */
export function goneOwner(directoryName: string): number | undefined {
  const [, space, startTime, pid] = namePattern.exec(directoryName) ?? [];
  if (space === undefined || space !== ownSpace()) return undefined;
  const number = Number(pid);
  const owner = readProcessStat(number);
  const isGone = owner === undefined ? !exists(number) : owner.startTime !== startTime;
  return isGone ? number : undefined;
}

/** Also of somebody whose processes `/proc` hides. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const namePattern = new RegExp(`^${prefix}-([0-9a-f]{8}-\\d+)-(\\d+)-(\\d+)-\\w+$`);

function ownSpace(): string | undefined {
  if (!hasOwnProc) return undefined; // nothing is certain then
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8);
    const [processes = ''] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? [];
    return `${boot}-${processes}`;
  } catch {
    return undefined;
  }
}
