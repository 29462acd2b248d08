import type { Log } from '../log/log.ts';
import type { Timers } from '../log/timers.ts';
import type { OpenSteps } from './open-steps.ts';
import type { StepRecord } from './step-record.ts';
import type { UnreadStreams } from './unread-streams.ts';

/** What the steps of one collection share. */
export type StepContext = {
  readonly log: Log;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly record: StepRecord;
  readonly open: OpenSteps;
  readonly unread: UnreadStreams;
};
