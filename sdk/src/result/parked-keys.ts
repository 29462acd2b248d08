import type { ObjectKey } from '../object/object-key.ts';
import { JsonBytes } from './json-bytes.ts';
import { type KeyShapes, variableTexts } from './key-shapes.ts';

/** Bytes from which on a list of keys is put aside; read back, one list is in memory as objects. */
const listLength = 16 * 1024;

/** Lists that stay as they are; those of a hundred thousand objects do. */
const mostPlainLists = 512;

const [comma, opening, closing] = [0x2c, 0x5b, 0x5d];

/**
 * The keys of all objects of a collection, in their order, until relationships are written: by then
 * each of them may need an entry. As JSON texts of what sets a key apart, about 70 bytes each, where
 * an object would take 400; compressed when there are many, to a third or less.
 */
export class ParkedKeys {
  readonly #shapes: KeyShapes;
  readonly #lists: List[] = [];
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
    for (const { bytes, compressed } of this.#lists) {
      const list = compressed ? zlib().inflateRawSync(bytes) : Buffer.from(bytes.buffer);
      const keys: [number, ...string[]][] = JSON.parse(list.toString());
      for (const [shape, ...texts] of keys) yield this.#shapes.keyOf(shape, texts);
    }
  }

  #putAside(): void {
    this.#bytes.mark(closing);
    const { gathered } = this.#bytes;
    const compressed = this.#lists.length >= mostPlainLists;
    const bytes = compressed ? zlib().deflateRawSync(gathered, { level: 1 }) : gathered;
    // A copy of its own: the one is used again, the other may be the beginning of something larger.
    this.#lists.push({ bytes: new Uint8Array(bytes), compressed });
    this.#bytes.cutTo(0);
  }
}

type List = { readonly bytes: Uint8Array<ArrayBuffer>; readonly compressed: boolean };

/** Loaded for large collections only. */
function zlib() {
  return process.getBuiltinModule('node:zlib');
}
