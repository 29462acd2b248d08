import type { Answer } from '../answer/answer.ts';
import type { RunOutcome } from '../metrics/server-metrics.ts';
import type { Outcome } from '../run/outcome.ts';

const names = {
  silent: 'no-result',
  broken: 'bad-result',
  'not kept': 'too-large',
  'timed out': 'timed-out',
  'client gone': 'client-gone',
  stopping: 'stopped',
} as const;

/** The outcome's name in the metrics. */
export function runOutcome(outcome: Outcome, status: Answer['status']): RunOutcome {
  if (status === 204) return 'no-definition';
  switch (outcome.kind) {
    case 'result':
      return 'result';
    case 'not started':
      return 'not-started';
    case 'cancelled':
      return names[outcome.by.kind];
    case 'no result':
      return names[outcome.failure.kind];
  }
}
