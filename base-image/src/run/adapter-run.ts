import { endGroup } from '../process/process-group.ts';
import { type Reading, readResult, type UselessReading } from '../result/read-result.ts';
import { feedInput } from '../wiring/adapter-input.ts';
import type { AdapterOutput } from '../wiring/adapter-output.ts';
import type { Cancellation, Failure, Outcome } from './outcome.ts';
import type { ProcessReport } from './process-report.ts';
import type { Session } from './session.ts';
import { timeLimit } from './time-limit.ts';
import { waitFor } from './wait-for.ts';

/** How long a process may go on after its result is complete, in milliseconds. */
export const exitGraceMs = 10_000;
/** How long the pipe may be held by something else after the process has exited. */
export const heldPipeGraceMs = 2_000;
const heldPipeTickMs = 100;
/** How long a process has to say how it ends once its result is known to be useless. */
const brokenResultGraceMs = 2_000;
/** How long its last words may take to arrive, in case a stranger holds its standard error. */
const lastWordsMs = 500;

/** A run that goes on: it is answered when `outcome` is known and over when `gone` is. */
export interface Run {
  readonly outcome: Promise<Exclude<Outcome, { kind: 'not started' | 'cancelled' }>>;
  /** Resolves when the process, its group, the pipes and the directory are gone. */
  readonly gone: Promise<ProcessReport>;
}

export interface RunOrder {
  /** What is written to the input pipe. */
  readonly input: Buffer;
  /** How long the process may take for its result; `undefined` for ever. */
  readonly limitMs: number | undefined;
  /** Ends the run when aborted with a {@link Cancellation} as its reason. */
  readonly cancelled: AbortSignal;
}

/** Feeds a process just started, reads its result and sees to its end. */
export function followRun(session: Session, order: RunOrder): Run {
  const { output, directory } = session;
  const over = new AbortController();
  const feeding = feedInput(directory.input, order.input, over.signal);
  const reading = readResult(output, directory.spool);
  const ending = endReadingAfterExit(session, over.signal);
  const outcome = decide(session, reading, order, over.signal);
  const gone = outcome
    .then((decided) => seeOut(session, decided, order.cancelled))
    .catch((error) => endAndReport(session).then(() => Promise.reject(error)))
    .finally(async () => {
      // Without a reason it would make an error, with its stack.
      over.abort('over');
      output.close();
      // The directory goes last: what is on its way to the disk would make a new file in it.
      await Promise.allSettled([feeding, ending, reading]);
      await session.close();
    });
  return { outcome, gone };
}

/** Once the process has exited its result ends, at the latest two seconds later. */
async function endReadingAfterExit({ process, output }: Session, over: AbortSignal): Promise<void> {
  await process.exited;
  output.expectEnd();
  await heldTooLong(output, over);
  output.close();
}

/**
 * Only time in which the pipe is read counts. While the disk is slow to take a piece, or the whole
 * machine stood still, the rest waits in the pipe for the server, not the server for a writer.
 */
async function heldTooLong(output: AdapterOutput, over: AbortSignal): Promise<void> {
  const isOver = aborted(over);
  for (let readMs = 0; readMs < heldPipeGraceMs && !over.aborted; ) {
    await waitFor(isOver, heldPipeTickMs);
    if (!output.isPaused()) readMs += heldPipeTickMs;
  }
}

async function decide(
  session: Session,
  reading: Promise<Reading>,
  order: RunOrder,
  over: AbortSignal,
): Run['outcome'] {
  const first = await Promise.race([
    reading,
    timeLimit(order.limitMs, over),
    cancellation(order.cancelled),
  ]);
  if (first.kind === 'document') {
    return { kind: 'result', result: first.result, hasErrorMessage: first.hasErrorMessage };
  }
  if (isReading(first)) await exitWithin(session, brokenResultGraceMs, order.cancelled);
  else reading.then(discard).catch(() => undefined);
  return { kind: 'no result', failure: first, report: await endAndReport(session) };
}

function isReading(failure: Failure): failure is UselessReading {
  return failure.kind === 'silent' || failure.kind === 'broken' || failure.kind === 'not kept';
}

/** A result that arrives after the decision has no reader. */
async function discard(late: Reading): Promise<void> {
  if (late.kind === 'document') await late.result.dispose();
}

async function seeOut(
  session: Session,
  decided: Awaited<Run['outcome']>,
  cancelled: AbortSignal,
): Promise<ProcessReport> {
  if (decided.kind === 'no result') return decided.report;
  await exitWithin(session, exitGraceMs, cancelled);
  return endAndReport(session);
}

/** Waits for the exit, but no longer than that, and not at all once the run is cancelled. */
function exitWithin({ process }: Session, limitMs: number, cancelled: AbortSignal): Promise<void> {
  return waitFor(Promise.race([process.exited, cancellation(cancelled)]), limitMs);
}

/** Ends the process, if it still runs, and what it started. */
async function endAndReport(session: Session): Promise<ProcessReport> {
  const { process, stdout, stderr } = session;
  const end = process.end();
  const killer = session.killer();
  await endGroup(process.pid);
  await waitFor(Promise.all([stdout.closed, stderr.closed]), lastWordsMs);
  return { pid: process.pid, end, killer, stdout: stdout.captured, stderr: stderr.captured };
}

async function cancellation(cancelled: AbortSignal): Promise<Cancellation> {
  await aborted(cancelled);
  return cancelled.reason;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
