import type { Finding } from '../../checks/finding.ts';
import { compareRecordings } from '../../recording/compare-recordings.ts';
import type { Comparison } from '../../recording/comparison.ts';
import type { Difference } from '../../recording/difference.ts';
import type { Recording } from '../../recording/recording.ts';

/** What is new in a run. */
export interface RunChanges {
  /** To the last result that there was; undefined when there was none, or is none now. */
  readonly differences: readonly Difference[] | undefined;
  /** Errors, warnings and information that the last run did not have. */
  readonly newFindings: readonly Finding[];
  /** Those that only the last run had. */
  readonly goneFindings: readonly Finding[];
}

/** Remembers what the next run is compared with. */
export class RunHistory {
  readonly #comparison: Comparison;
  #result: Recording | undefined;
  #findings: ReadonlyMap<string, Finding> = new Map();

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  /** @param result undefined when the run has none; the one before is kept then */
  add(result: Recording | undefined, findings: readonly Finding[]): RunChanges {
    const before = { result: this.#result, findings: this.#findings };
    const told = findings.filter(({ severity }) => severity !== 'SUCCESS');
    const now = new Map(told.map((finding) => [identityOf(finding), finding]));
    this.#result = result ?? before.result;
    this.#findings = now;
    return {
      differences:
        before.result === undefined || result === undefined
          ? undefined
          : compareRecordings(before.result, result, this.#comparison),
      newFindings: only(now, before.findings),
      goneFindings: only(before.findings, now),
    };
  }
}

function identityOf({ severity, rule, message }: Finding): string {
  return `${severity}\n${rule}\n${message}`;
}

function only(
  findings: ReadonlyMap<string, Finding>,
  others: ReadonlyMap<string, Finding>,
): Finding[] {
  return [...findings].flatMap(([identity, finding]) => (others.has(identity) ? [] : [finding]));
}
