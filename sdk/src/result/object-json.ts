import { contentOf, type MonitoredObject } from '../object/monitored-object.ts';
import { collectionTime, type TimedValues } from '../object/timed-values.ts';
import type { JsonBytes } from './json-bytes.ts';
import type { KeyShapes } from './key-shapes.ts';

/** Paths whose JSON is kept; where there are more, they are those of instances, seen once each. */
const mostPaths = 10_000;

const [comma, closing] = [0x2c, 0x7d];
const beforeKey = Buffer.from('{"key":');
const beforeMetrics = Buffer.from(',"metrics":[');
const beforeProperties = Buffer.from('],"properties":[');
const beforeEvents = Buffer.from('],"events":[');
const afterEvents = Buffer.from(']}');

/**
 * Writes objects, each of the three lists also when it is empty. What comes before a value, its time
 * and path, is the same for thousands of objects and encoded once.
 */
export class ObjectJson {
  readonly #keys: KeyShapes;
  readonly #bytes: JsonBytes;
  readonly #beforeNumber: BeforeValue;
  readonly #beforeText: BeforeValue;

  /** @param time milliseconds since the epoch, of all values that have no time of their own */
  constructor(keys: KeyShapes, bytes: JsonBytes, time: number) {
    this.#keys = keys;
    this.#bytes = bytes;
    this.#beforeNumber = new BeforeValue('numberValue', time);
    this.#beforeText = new BeforeValue('stringValue', time);
  }

  write(object: MonitoredObject): void {
    const { metrics, properties, events } = contentOf(object);
    this.#bytes.encoded(beforeKey);
    this.#keys.write(object.key, this.#bytes);
    this.#bytes.encoded(beforeMetrics);
    this.#writeValues(metrics);
    this.#bytes.encoded(beforeProperties);
    this.#writeValues(properties);
    this.#bytes.encoded(beforeEvents);
    if (events !== undefined) this.#bytes.json([...events.keys()].join());
    this.#bytes.encoded(afterEvents);
  }

  #writeValues({ paths, values, times }: TimedValues<string | number>): void {
    const bytes = this.#bytes;
    for (let place = 0; place < paths.length; place += 1) {
      const path = paths[place] ?? '';
      const value = values[place] ?? 0;
      const time = times?.[place] ?? collectionTime;
      if (place > 0) bytes.mark(comma);
      if (typeof value === 'number') {
        bytes.encoded(this.#beforeNumber.at(path, time));
        bytes.number(value);
      } else {
        bytes.encoded(this.#beforeText.at(path, time));
        bytes.text(value);
      }
      bytes.mark(closing);
    }
  }
}

/** The JSON between a brace and the value of a metric or property. */
class BeforeValue {
  readonly #member: string;
  readonly #time: number;
  readonly #byPath = new Map<string, Uint8Array>();

  constructor(member: string, time: number) {
    this.#member = member;
    this.#time = time;
  }

  at(path: string, time: number): Uint8Array {
    if (time !== collectionTime) return this.#encoded(path, time);
    let encoded = this.#byPath.get(path);
    if (encoded === undefined) {
      encoded = this.#encoded(path, this.#time);
      if (this.#byPath.size < mostPaths) this.#byPath.set(path, encoded);
    }
    return encoded;
  }

  #encoded(path: string, time: number): Uint8Array {
    return Buffer.from(`{"timestamp":${time},"key":${JSON.stringify(path)},"${this.#member}":`);
  }
}
