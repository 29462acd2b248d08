import { toAsciiJson } from './ascii-json.ts';

/** A number that is written with a decimal point, as adapters in typed languages expect it. */
export class FloatNumber {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** As a number in the log too. */
  toJSON(): number {
    return this.value;
  }
}

/** What can be written to an input pipe. */
export type PipeValue =
  | null
  | boolean
  | number
  | string
  | FloatNumber
  | readonly PipeValue[]
  | { readonly [key: string]: PipeValue };

/**
 * JSON as the CF2 contract has it on the input pipe: one line, a blank after `:` and `,`, and
 * nothing but printable ASCII, so that no adapter can read it with the wrong encoding.
 *
 * As bytes, and put together once: texts that each level put together from those below would be
 * copied as often as they are deep, and the result once more.
 */
export function toPipeJson(value: PipeValue): Buffer {
  const pieces: string[] = [];
  write(value, pieces);
  const bytes = Buffer.allocUnsafe(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) end += bytes.write(piece, end, 'latin1');
  return bytes;
}

function write(value: PipeValue, pieces: string[]): void {
  if (typeof value === 'string') pieces.push(toAsciiJson(value));
  else if (value instanceof FloatNumber) pieces.push(toFloat(value.value));
  else if (value === null || typeof value !== 'object') pieces.push(JSON.stringify(value));
  else if (isList(value)) writeList(value, pieces);
  else writeObject(value, pieces);
}

function writeList(items: readonly PipeValue[], pieces: string[]): void {
  pieces.push('[');
  for (const [index, item] of items.entries()) {
    if (index > 0) pieces.push(', ');
    write(item, pieces);
  }
  pieces.push(']');
}

function writeObject(members: { readonly [key: string]: PipeValue }, pieces: string[]): void {
  pieces.push('{');
  for (const [index, [key, member]] of Object.entries(members).entries()) {
    pieces.push(index > 0 ? ', ' : '', toAsciiJson(key), ': ');
    write(member, pieces);
  }
  pieces.push('}');
}

function isList(value: object): value is readonly PipeValue[] {
  return Array.isArray(value);
}

function toFloat(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
}
