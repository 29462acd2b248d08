import type { Finding } from './finding.ts';

/**
 * Sums up the findings of many collections: what several of them have is said once, with how many
 * have it. Of each rule and severity only so many different ones are kept, so that memory stays
 * bounded however long it goes on.
 */
export class FindingTally {
  readonly #most: number;
  readonly #noted = new Map<string, Noted>();
  /** How many different ones are noted, by rule and severity. */
  readonly #kept = new Map<string, number>();
  readonly #leftOut = new Map<string, Finding>();

  /** @param most default 1,000 */
  constructor(most = 1_000) {
    this.#most = most;
  }

  /** @param collection the number of the collection, from 1 on */
  add(collection: number, findings: readonly Finding[]): void {
    const different = new Map(findings.map((finding) => [identityOf(finding), finding]));
    for (const [identity, finding] of different) this.#note(identity, finding, collection);
  }

  /** @param collections how many collections there were */
  all(collections: number): Finding[] {
    const listed = [...this.#noted.values()].map(({ finding, first, count }) => ({
      ...finding,
      message: `${finding.message}${occurrenceText(first, count, collections)}`,
    }));
    return [...listed, ...this.#leftOut.values()];
  }

  #note(identity: string, finding: Finding, collection: number): void {
    const noted = this.#noted.get(identity);
    if (noted !== undefined) {
      noted.count += 1;
      return;
    }
    const { rule, severity } = finding;
    const kind = `${severity} ${rule}`;
    const kept = this.#kept.get(kind) ?? 0;
    if (kept >= this.#most) {
      const message = `More different findings of the rule '${rule}' are not listed.`;
      this.#leftOut.set(kind, { rule, severity, message });
      return;
    }
    this.#kept.set(kind, kept + 1);
    this.#noted.set(identity, { finding, first: collection, count: 1 });
  }
}

interface Noted {
  readonly finding: Finding;
  /** The number of the first collection that has it. */
  readonly first: number;
  count: number;
}

function identityOf({ rule, severity, message }: Finding): string {
  return `${severity}\n${rule}\n${message}`;
}

function occurrenceText(first: number, count: number, collections: number): string {
  if (collections === 1) return '';
  if (count === collections) return ` (in all ${collections} collections)`;
  if (count === 1) return ` (in collection ${first})`;
  return ` (in ${count} of ${collections} collections, first in ${first})`;
}
