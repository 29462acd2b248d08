import type { Finding, Severity } from './finding.ts';
import type { Report } from './rule.ts';

/**
 * Collects findings. A mistake in an adapter is often made for each of a hundred thousand objects: of
 * each rule only so many findings of one severity are kept, and a last one says how many there are more.
 */
export class Findings {
  readonly #most: number;
  readonly #kept: Finding[] = [];
  readonly #counts = new Map<
    string,
    { readonly rule: string; readonly severity: Severity; count: number }
  >();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes the findings of one rule. */
  reportOf(rule: string): Report {
    return (finding) => {
      if (this.#count(rule, finding.severity) <= this.#most) this.#kept.push({ rule, ...finding });
    };
  }

  get hasProblems(): boolean {
    return this.#kept.some(({ severity }) => severity === 'ERROR' || severity === 'WARNING');
  }

  all(): Finding[] {
    const more = [...this.#counts.values()].filter(({ count }) => count > this.#most);
    return [...this.#kept, ...more.map((one) => this.#leftOut(one))];
  }

  #count(rule: string, severity: Severity): number {
    const name = `${severity} ${rule}`;
    const counted = this.#counts.get(name) ?? { rule, severity, count: 0 };
    counted.count += 1;
    this.#counts.set(name, counted);
    return counted.count;
  }

  #leftOut({
    rule,
    severity,
    count,
  }: {
    rule: string;
    severity: Severity;
    count: number;
  }): Finding {
    const message = `${count - this.#most} more findings of the rule '${rule}' are not listed.`;
    return { rule, severity, message };
  }
}
