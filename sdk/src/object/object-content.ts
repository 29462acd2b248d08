import { SdkError } from '../errors.ts';
import type { EventData } from './event.ts';
import { describeKey, type ObjectKey } from './object-key.ts';
import type { ObjectRules } from './object-rules.ts';
import type { Relations } from './relations.ts';
import { TimedValues } from './timed-values.ts';

/**
 * What an object holds, for the writer of the result: `contentOf(object)` hands it out. Authors see
 * the methods of MonitoredObject only.
 *
 * The writer reads `metrics` and `properties` by position (`paths[i]`, `values[i]`, `timeAt(i)`, with
 * the time of the collection for `collectionTime`; while `times` is undefined all of them are at that
 * time). Paths that the object type declares are the same string for all its objects, so that text
 * made of a path can be kept in a map; paths of instances and dynamic ones are not limited in number.
 * Then it sets `sent`: from there on the object takes relationships only. It logs the first few
 * `warnings` and counts all. An object that has `relations` by then is remembered for the end of the
 * document; and each gets a `listener`, so that only what is related stays in memory.
 */
export class ObjectContent {
  readonly key: ObjectKey;
  readonly rules: ObjectRules;
  readonly metrics = new TimedValues<number>();
  readonly properties = new TimedValues<string | number>();
  /** By their JSON texts, which makes events that are identical in all fields one. */
  events: Map<string, EventData> | undefined = undefined;
  /** Problems of an object whose type has lenient checks. */
  warnings: Warnings | undefined = undefined;
  /** The children this object named; undefined while nothing was said about children. */
  relations: Relations | undefined = undefined;
  /** The same of each parent this object was given, whether that parent is collected or not. */
  parents: Relations[] | undefined = undefined;
  sent = false;
  /** Told of relationships, of this object or of a parent, that are named after it was sent. */
  listener: RelationsListener | undefined = undefined;

  constructor(key: ObjectKey, rules: ObjectRules) {
    this.key = key;
    this.rules = rules;
  }

  /** With strict checks the author hears of it at once; with lenient ones the log does. */
  refuse(problem: string): void {
    const message = `${describeKey(this.key)}: ${problem}.`;
    if (!this.rules.lenient) throw new SdkError('INVALID_VALUE', message);
    this.warnings ??= { count: 0, messages: [] };
    this.warnings.count += 1;
    if (this.warnings.messages.length < mostMessages) this.warnings.messages.push(message);
  }
}

/** One for a document and no function for each object: V8 keeps those long after the object. */
export type RelationsListener = {
  readonly related: (object: ObjectContent, relations: Relations) => void;
};

/** What was wrong with the values of one object: how often, and the first few in words. */
export type Warnings = { count: number; readonly messages: string[] };

const mostMessages = 10;
