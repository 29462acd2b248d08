import { setTimeout as delay } from 'node:timers/promises';
import { hasLivingMember } from './living-members.ts';

/** How long a group has between TERM and KILL, in milliseconds. */
export const termGraceMs = 2_000;

const pollMs = 20;
const killWaitMs = 500;

const living = new Set<number>();

// The last resort: a server that dies for whatever reason takes its adapters along.
process.on('exit', () => {
  for (const leader of living) signalGroup(leader, 'SIGKILL');
});

/** Remembers the group of a process just started, until {@link endGroup} has seen its end. */
export function watchGroup(leader: number): void {
  living.add(leader);
}

/**
 * Ends what is left of the process group that `leader` led: TERM, and KILL two seconds later.
 * Resolves when the group is gone, at once when nothing of it is left.
 */
export async function endGroup(leader: number): Promise<void> {
  if (signalGroup(leader, 'SIGTERM') && !(await isGoneWithin(leader, termGraceMs))) {
    signalGroup(leader, 'SIGKILL');
    await isGoneWithin(leader, killWaitMs);
  }
  living.delete(leader);
}

async function isGoneWithin(leader: number, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (signalGroup(leader, 0) && hasLivingMember(leader)) {
    if (performance.now() >= end) return false;
    await delay(pollMs);
  }
  return true;
}

/** False when no process of the group is left that this user may signal. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ESRCH' || code === 'EPERM') return false;
    throw error;
  }
}
