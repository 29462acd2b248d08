import type { ObjectKey } from '@packwright/api';

/** How much a finding matters: an error fails a run, a warning only with `--strict`. */
export type Severity = 'ERROR' | 'WARNING' | 'INFORMATION' | 'SUCCESS';

/** One thing that a check has to say. */
export interface Finding {
  /** Name of the rule or, for a success, of the check. */
  readonly rule: string;
  readonly severity: Severity;
  /** For people; those of the vendor's rules are the vendor's words. */
  readonly message: string;
  /** Where the value is, such as `$.result[0].metrics[2].key`. */
  readonly path?: string;
  /** The object that it is about. */
  readonly object?: ObjectKey;
}
