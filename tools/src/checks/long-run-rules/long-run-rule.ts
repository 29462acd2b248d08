import type { LongRun } from '../../statistics/long-run.ts';
import type { Finding } from '../finding.ts';

/** One thing that should not happen in a long run. */
export interface LongRunRule {
  /** For reports; lower case with hyphens, and never changed. */
  readonly name: string;
  check(run: LongRun): readonly LongRunFinding[];
}

/** A finding of a rule, which knows its own name. */
export type LongRunFinding = Omit<Finding, 'rule'>;
