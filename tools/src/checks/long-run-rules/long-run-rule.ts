import type { LongRunSummary } from '../../statistics/long-run-summary.ts';
import type { Finding } from '../finding.ts';

/** One thing that should not happen in a long run. */
export interface LongRunRule {
  /** For reports; lower case with hyphens, and never changed. */
  readonly name: string;
  check(run: LongRunSummary): readonly LongRunFinding[];
}

/** A finding of a rule, which knows its own name. */
export type LongRunFinding = Omit<Finding, 'rule'>;
