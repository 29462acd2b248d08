import { identityOf, type ObjectKey } from '../object/object-key.ts';
import type { KeyNumbers } from '../object/relations.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { IdentityTable } from './identity-table.ts';
import type { JsonBytes } from './json-bytes.ts';
import type { KeyShapes } from './key-shapes.ts';
import { PackedKeys } from './packed-keys.ts';

/**
 * A number for each identity that was collected or named as parent or child, with its key packed.
 * Whichever object of an identity an author relates, it is the same number.
 */
export class KnownKeys implements KeyNumbers {
  readonly shapes: KeyShapes;
  readonly #identities = new IdentityTable();
  readonly #packed: PackedKeys;
  /** A bit for each number. */
  readonly #bits = new GrowingNumbers();
  readonly #order = new GrowingNumbers();

  constructor(shapes: KeyShapes) {
    this.shapes = shapes;
    this.#packed = new PackedKeys(shapes);
  }

  get size(): number {
    return this.#identities.size;
  }

  numberOf(key: ObjectKey): number {
    const identity = this.#identity(key);
    const known = this.#identities.find(identity);
    if (known !== undefined) return known;
    this.#packed.pack(key);
    return this.#put(identity);
  }

  find(key: ObjectKey): number | undefined {
    return this.#identities.find(this.#identity(key));
  }

  isCollected(number: number): boolean {
    return (this.#bits.at(number >>> 5) & (1 << (number & 31))) !== 0;
  }

  /**
   * The number of an object that is to be collected, from now on with its own key, where only others
   * named it so far; undefined when it is collected already.
   */
  numberOfNew(key: ObjectKey): number | undefined {
    this.#packed.pack(key);
    const { size } = this;
    const number = this.#put(this.#identity(key));
    if (number === size) return number;
    if (this.isCollected(number)) return undefined;
    this.#packed.replace(number);
    return number;
  }

  /** Takes note that the object with this number was collected. */
  collect(number: number): void {
    this.#bits.set(number >>> 5, this.#bits.at(number >>> 5) | (1 << (number & 31)));
    this.#order.push(number);
  }

  /** The numbers of the objects that were collected, in their order. */
  get collected(): Uint32Array {
    return this.#order.values;
  }

  objectKindOf(number: number): string {
    return this.#packed.objectKindOf(number);
  }

  /** Whether it is an object of the adapter that collects. */
  isOwn(number: number): boolean {
    return this.#packed.adapterKindOf(number) === this.shapes.adapterKind;
  }

  keyAt(number: number): ObjectKey {
    return this.#packed.keyAt(number);
  }

  newList(): GrowingNumbers {
    return new GrowingNumbers();
  }

  write(key: ObjectKey | number, bytes: JsonBytes): void {
    if (typeof key === 'number') this.#packed.write(key, bytes);
    else this.shapes.write(key, bytes);
  }

  /** With the key that was packed last, where the identity is new. */
  #put(identity: string): number {
    const { size } = this;
    const number = this.#identities.put(identity);
    if (number === size) this.#packed.put(number);
    return number;
  }

  #identity(key: ObjectKey): string {
    return identityOf(key, this.shapes);
  }
}
