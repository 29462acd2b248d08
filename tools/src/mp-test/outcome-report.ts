import { interrupted, type Stop } from '../stop/stop.ts';
import type { Outcome } from './ask-server.ts';
import { longRunTested } from './long-run/long-run-tested.ts';
import { answeredReport, stoppedReport, type Tested } from './make-report.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';
import type { Waited } from './wait/wait-for-end.ts';
import { waitedTested } from './wait/waited-tested.ts';

/** The report of a run, however it ended. */
export function outcomeReport(
  plan: TestPlan | Stop,
  outcome: Outcome | Waited,
  options: TestOptions,
): Tested {
  // What a long run has collected is not lost when somebody does not want more.
  if (plan.kind === 'plan' && outcome.kind === 'long run') {
    return longRunTested(outcome, plan, options);
  }
  if (outcome.kind === 'waited') return waitedTested(outcome, options);
  if (options.signal.aborted) return stoppedReport(interrupted, options);
  return plan.kind === 'plan' && outcome.kind === 'answered'
    ? answeredReport(outcome, plan, options)
    : stoppedReport(outcome.kind === 'stop' ? outcome : interrupted, options);
}
