import { readFileSync, writeFileSync } from 'node:fs';

const file = '/proc/self/oom_score_adj';

// The highest there is. The kernel adds this share of the limit, in thousandths, to what a process
// uses: all of it, so that an adapter of any size goes before a server of any size.
const killedFirst = '1000';

/** What was started, and why the kernel may as well kill the server, if it may. */
export interface Preferred<Started> {
  readonly started: Started;
  readonly notPreferred: string | undefined;
}

/**
 * Makes a process that `start` starts, and all that it will start, the first to be killed when memory
 * runs out. Otherwise the kernel would take the largest, which in a small container is the server, and
 * everybody's requests with it.
 *
 * A process inherits it: one that was told after its start could have started others by then. So the
 * server has it too, for as long as it takes to start one process.
 */
export function preferredForKilling<Started>(start: () => Started): Preferred<Started> {
  const { former, obstacle } = raise();
  try {
    const started = start();
    return { started, notPreferred: obstacle ?? lower(former) };
  } catch (error) {
    lower(former);
    throw error;
  }
}

interface Raised {
  /** What to write back. */
  readonly former?: string;
  readonly obstacle?: string;
}

function raise(): Raised {
  try {
    const former = readFileSync(file, 'latin1');
    writeFileSync(file, killedFirst);
    return { former };
  } catch (error) {
    return { obstacle: (error as Error).message };
  }
}

/** Tells why it could not be lowered: what was started is not lost for that. */
function lower(former: string | undefined): string | undefined {
  if (former === undefined) return undefined;
  try {
    writeFileSync(file, former);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
