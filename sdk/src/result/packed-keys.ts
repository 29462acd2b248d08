import type { ObjectKey } from '../object/object-key.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { JsonBytes } from './json-bytes.ts';
import { type KeyShape, type KeyShapes, variableTexts } from './key-shapes.ts';

/** Bits of a position within one block; the others say which block. */
const blockBits = 20;
const blockLength = 1 << blockBits;

/** Behind the number of the shape and behind each text; JSON texts do not contain it. */
const end = 0;
const zero = 0x30;
const nothing = Buffer.alloc(0);

/**
 * Keys by numbers: of each only what sets it apart from the first of its shape, as JSON texts, most
 * often 20 to 60 bytes where an object would take 400. Relationships name them in any order, which
 * rules out what has to be unpacked in pieces.
 */
export class PackedKeys {
  readonly #shapes: KeyShapes;
  readonly #blocks: Buffer[] = [];
  readonly #positions = new GrowingNumbers();
  readonly #packed = new JsonBytes();
  #used = blockLength;
  /** Where a key is read: its block, its beginning, and how far it was read. */
  #block: Buffer = nothing;
  #start = 0;
  #place = 0;

  constructor(shapes: KeyShapes) {
    this.#shapes = shapes;
  }

  /** Packs a key for `put` or `replace`; separate, so that nothing is kept of a key that is broken. */
  pack(key: ObjectKey): void {
    const bytes = this.#packed;
    const { number, beginnings } = this.#shapes.shapeOf(key);
    bytes.cutTo(0);
    bytes.number(number);
    bytes.mark(end);
    variableTexts(key).forEach((text, place) => {
      const shared = sharedLength(text, beginnings[place]?.text ?? '');
      bytes.mark(shared);
      bytes.text(text, shared);
      bytes.mark(end);
    });
  }

  put(number: number): void {
    const { length, gathered } = this.#packed;
    if (this.#used + length > blockLength) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(blockLength, length)));
      this.#used = 0;
    }
    const block = this.#blocks.length - 1;
    this.#blocks[block]?.set(gathered, this.#used);
    this.#positions.set(number, block * blockLength + this.#used);
    this.#used += length;
  }

  replace(number: number): void {
    this.#open(number);
    const { length, gathered } = this.#packed;
    const stop = this.#start + length;
    if (Buffer.compare(gathered, this.#block.subarray(this.#start, stop)) !== 0) this.put(number);
  }

  objectKindOf(number: number): string {
    return this.#open(number)?.objectKind ?? '';
  }

  adapterKindOf(number: number): string {
    return this.#open(number)?.adapterKind ?? this.#shapes.adapterKind;
  }

  keyAt(number: number): ObjectKey {
    const shape = this.#open(number);
    const texts = Array.from({ length: textsOf(shape) }, (_, place) => {
      const shared = this.#nextByte();
      const start = this.#place;
      const rest: string = JSON.parse(this.#block.toString('utf8', start, this.#endOfText()));
      return (shape?.beginnings[place]?.text.slice(0, shared) ?? '') + rest;
    });
    return this.#shapes.keyOf(shape?.number ?? 0, texts);
  }

  /** Makes no objects: there may be millions of children to write, one after the other. */
  write(number: number, bytes: JsonBytes): void {
    const shape = this.#open(number);
    const count = textsOf(shape);
    for (let text = 0; text < count; text += 1) {
      bytes.encoded(shape?.pieces[text] ?? nothing);
      const shared = this.#nextByte();
      bytes.encodedPart(shape?.beginnings[text]?.json ?? nothing, 0, 1 + shared);
      const behindQuote = this.#place + 1;
      bytes.encodedPart(this.#block, behindQuote, this.#endOfText());
    }
    bytes.encoded(shape?.pieces[count] ?? nothing);
  }

  /** Sets the place to the first text of a key. */
  #open(number: number): KeyShape | undefined {
    const position = this.#positions.at(number);
    this.#block = this.#blocks[position >>> blockBits] ?? nothing;
    this.#start = position & (blockLength - 1);
    this.#place = this.#start;
    let shape = 0;
    for (let code = this.#nextByte(); code !== end; code = this.#nextByte()) {
      shape = shape * 10 + code - zero;
    }
    return this.#shapes.at(shape);
  }

  /** Where the text ends at the place, which is set to the one behind it. */
  #endOfText(): number {
    while (this.#nextByte() !== end);
    return this.#place - 1;
  }

  #nextByte(): number {
    const byte = this.#block[this.#place] ?? end;
    this.#place += 1;
    return byte;
  }
}

function sharedLength(text: string, beginning: string): number {
  let length = 0;
  while (length < beginning.length && text.charCodeAt(length) === beginning.charCodeAt(length)) {
    length += 1;
  }
  return length;
}

/** The name, and the values of the identifiers. */
function textsOf(shape: KeyShape | undefined): number {
  return 1 + (shape?.identifiers.length ?? 0);
}
