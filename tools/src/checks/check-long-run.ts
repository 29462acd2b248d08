import type { LongRunSummary } from '../statistics/long-run-summary.ts';
import { longRunRules } from './all-long-run-rules.ts';
import type { Finding } from './finding.ts';

/** Checks all collections of a long run together; each of them alone is for `checkCollection`. */
export function checkLongRun(run: LongRunSummary): Finding[] {
  return longRunRules.flatMap(({ name, check }) =>
    check(run).map((finding) => ({ rule: name, ...finding })),
  );
}
