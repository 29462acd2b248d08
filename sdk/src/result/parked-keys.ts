import type { ObjectKey } from '../object/object-key.ts';
import { JsonBytes } from './json-bytes.ts';
import { type KeyShapes, variableTexts } from './key-shapes.ts';

/** Length from which on a list of keys is put aside. */
const listLength = 64 * 1024;

const [comma, opening, closing] = [0x2c, 0x5b, 0x5d];

/**
 * The keys of all objects of a collection, in their order, until relationships are written: by then
 * each of them may need an entry. As JSON texts of what sets a key apart, about 70 bytes each; a
 * million of them would be 400 MB as objects.
 */
export class ParkedKeys {
  readonly #shapes: KeyShapes;
  readonly #lists: Uint8Array[] = [];
  readonly #bytes = new JsonBytes();

  constructor(shapes: KeyShapes) {
    this.#shapes = shapes;
  }

  add(key: ObjectKey): void {
    const bytes = this.#bytes;
    bytes.mark(bytes.length === 0 ? opening : comma);
    bytes.mark(opening);
    bytes.number(this.#shapes.shapeOf(key).number);
    for (const text of variableTexts(key)) {
      bytes.mark(comma);
      bytes.text(text);
    }
    bytes.mark(closing);
    if (bytes.length >= listLength) this.#putAside();
  }

  *[Symbol.iterator](): Generator<ObjectKey> {
    if (this.#bytes.length > 0) this.#putAside();
    for (const list of this.#lists) {
      const keys: [number, ...string[]][] = JSON.parse(Buffer.from(list).toString());
      for (const [shape, ...texts] of keys) yield this.#shapes.keyOf(shape, texts);
    }
  }

  #putAside(): void {
    this.#bytes.mark(closing);
    this.#lists.push(new Uint8Array(this.#bytes.gathered));
    this.#bytes.cutTo(0);
  }
}
