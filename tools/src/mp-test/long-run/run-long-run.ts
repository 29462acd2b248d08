import { type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { askSession } from '../ask-session.ts';
import type { Session, Subject } from '../session.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';
import { CollectionProgress } from './collection-progress.ts';
import { plannedCollections } from './long-run-plan.ts';
import { type LongRunJudgement, LongRunRecording } from './long-run-recording.ts';
import { pauseUntil } from './pause-until.ts';

/** A long run that is over, and what it is worth. */
export interface LongRunEnded {
  readonly kind: 'long run';
  readonly session: Session;
  readonly judgement: LongRunJudgement;
  /** Why it ended before its last collection; undefined when it did not. */
  readonly end: Stop | undefined;
}

/** What a long run needs beside the plan. */
export interface LongRunOptions {
  readonly options: TestOptions;
  readonly session: Session;
  readonly subject: Subject;
  readonly people: Terminal;
}

/**
 * Collects again and again, and judges each collection and all of them together. A collection that
 * fails does not end it; whatever does leaves what was collected before.
 */
export async function runLongRun(
  plan: TestPlan,
  needs: LongRunOptions,
): Promise<LongRunEnded | Stop> {
  const { session, subject } = needs;
  const recording = new LongRunRecording(plan, subject.describe.model);
  const end = await collectRepeatedly(plan, needs, recording);
  if (end !== undefined && recording.size === 0) return end;
  const judgement = recording.judge();
  return { kind: 'long run', session, judgement, end: end && earlyEnd(end, plan, recording) };
}

/** Each begins an interval after the one before began, or at once when that took longer. */
async function collectRepeatedly(
  plan: TestPlan,
  { options, session, people }: LongRunOptions,
  recording: LongRunRecording,
): Promise<Stop | undefined> {
  const { signal } = options;
  const planned = plannedCollections(plan.longRun);
  const start = performance.now();
  let due = start;
  for (let number = 1; number <= planned; number += 1) {
    const progress = new CollectionProgress(people, { number, planned, due });
    await progress.countDown(pauseUntil(due, signal));
    const begin = performance.now();
    const asked = await progress.ask(askSession(plan, options, session));
    if (asked.kind === 'stop') {
      progress.end('not collected');
      return asked;
    }
    progress.done(session.hideSecrets(recording.add(asked, (begin - start) / 1000)));
    due = begin + plan.longRun.interval * 1000;
  }
  return undefined;
}

function earlyEnd({ code, text }: Stop, { longRun }: TestPlan, { size }: LongRunRecording): Stop {
  const planned = plannedCollections(longRun);
  return stop(code, `Ended after ${size} of ${planned} collections. ${text}`);
}
