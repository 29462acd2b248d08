import { readdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { livingMembers } from '../process/living-members.ts';
import { readProcessStat } from '../process/process-stat.ts';

const name = 'adapter';

/**
 * Notes in a run directory which process was started for it, so that the next server can end it
 * when this one is killed. The note is the target of a link: one call of some microseconds, and
 * never half of it. A full disk leaves the run without one; that is no reason to refuse the run.
 */
export function recordProcess(directory: string, pid: number): void {
  const stat = readProcessStat(pid);
  if (!stat) return;
  try {
    symlinkSync(`${pid}-${stat.startTime}`, join(directory, name));
  } catch {
    // then the next server does not know of it
  }
}

/**
 * The process group of a run whose server is gone, if it still runs and is that run's for certain.
 *
 * @throws where there is no /proc that tells of it
 */
export function groupStillRunning(directory: string): number | undefined {
  const record = readRecord(directory);
  if (!record) return undefined;
  const { pid, startTime } = record;
  const leader = readProcessStat(pid);
  const members = livingMembers(pid);
  if (members.length === 0) return undefined;
  // Without its leader, a group is known by the pipes that its members hold.
  const isOurs = leader
    ? leader.startTime === startTime
    : members.some((member) => holdsFileOf(member, directory));
  return isOurs ? pid : undefined;
}

function readRecord(directory: string): { pid: number; startTime: string } | undefined {
  try {
    const [, pid, startTime = ''] =
      /^([1-9]\d*)-(\d+)$/.exec(readlinkSync(join(directory, name))) ?? [];
    return Number(pid) > 1 ? { pid: Number(pid), startTime } : undefined;
  } catch {
    return undefined; // prepared, but never used
  }
}

function holdsFileOf(pid: number, directory: string): boolean {
  try {
    const files = `${realpathSync(directory)}/`;
    const descriptors = readdirSync(`/proc/${pid}/fd`);
    return descriptors.some((fd) => linkOf(`/proc/${pid}/fd/${fd}`).startsWith(files));
  } catch {
    return false; // ended meanwhile, or somebody else's
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return ''; // closed meanwhile
  }
}
