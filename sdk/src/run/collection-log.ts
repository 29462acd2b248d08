import type { Log } from '../log/log.ts';
import type { Warnings } from '../object/object-content.ts';
import { describeKey } from '../object/object-key.ts';
import type { RelationshipSummary } from '../result/collect-document.ts';

/** Of the same kind, this many warnings are written; the others are counted. */
const mostLines = 10;

/** What the log says of a collection besides the lines of its steps. */
export class CollectionLog {
  readonly #log: Log;
  #refused = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Values that were left out, or not as declared, of an object type with lenient checks. */
  valuesRefused({ count, messages }: Warnings): void {
    for (const message of messages.slice(0, Math.max(0, mostLines - this.#refused))) {
      this.#log.warning(message);
    }
    this.#refused += count;
  }

  ended(objects: number, summary: RelationshipSummary, failedSteps: number): void {
    const { entries, cycles, ownParents, uncollectedParents, uncollectedChildren } = summary;
    this.#warn('Values that were not as declared', this.#refused);
    this.#warn(
      `Cycles of relationships, which the platform forbids${cycles.complete ? '' : ', more than'}`,
      cycles.texts.length,
      cycles.texts,
    );
    this.#warn(
      'Objects that were named as their own children, which is left out',
      ownParents.length,
      ownParents.slice(0, mostLines).map(describeKey),
    );
    this.#warn(
      'Parents that were not collected, and whose children the platform does not hear of',
      uncollectedParents.length,
      uncollectedParents.slice(0, mostLines).map(describeKey),
    );
    if (failedSteps === 0) {
      this.#warn(
        'Children that were not collected, which the platform may not know',
        uncollectedChildren.count,
        uncollectedChildren.first.map(describeKey),
      );
    }
    this.#warn('Failed steps, after which relationships are only added', failedSteps);
    this.#log.info(`Collected objects: ${objects}, entries of relationships: ${entries}`);
  }

  #warn(what: string, count: number, lines: readonly string[] = []): void {
    if (count > 0) this.#log.warning([`${what}: ${count}`, ...lines].join('\n'));
  }
}
