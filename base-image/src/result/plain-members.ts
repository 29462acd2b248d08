import { endOfPlainWords } from './plain-text.ts';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const space = 0x20;
const point = 0x2e;
const openBrace = 0x7b;
const closeBrace = 0x7d;

// How far the steps below look beyond a limit, at most: none of them compares with it twice.
const margin = 16;

/**
 * Skips members of an object that are written as most are, `"key":"text",` and `"key":12.5,`: a
 * large result is checked in little more than half the time. In an array it goes on with the
 * members of the objects that follow. What is written otherwise, or goes on in the next chunk, is
 * left to the grammar; to skip nothing is always right.
 *
 * Line breaks are not skipped: looking for them made all other documents a fifth slower.
 *
 * @param view the same bytes
 * @param start behind the brace or comma before a key
 * @param inArray whether the object is an item of an array
 * @returns the start, or, at the same depth, an index behind a comma or colon or of a closing brace
 */
export function endOfPlainMembers(
  chunk: Uint8Array,
  view: DataView,
  start: number,
  inArray: boolean,
): number {
  const limit = chunk.length - margin;
  let end = start;
  let index = start;
  while (index < limit && chunk[index] === quote) {
    index = endOfPlainWords(view, index + 1, limit);
    if (chunk[index] !== quote || chunk[index + 1] !== colon) return end;
    end = index + 2;
    index = endOfPlainValue(chunk, view, behindSpace(chunk, end), limit);
    if (chunk[index] === comma) {
      end = index + 1;
      index = behindSpace(chunk, end);
    } else if (chunk[index] === closeBrace) {
      end = index;
      if (!inArray || chunk[index + 1] !== comma) return end;
      index = behindSpace(chunk, index + 2);
      if (chunk[index] !== openBrace) return end;
      index += 1;
    } else return end;
  }
  return end;
}

/** Python, among others, writes a space behind each comma and colon. */
function behindSpace(chunk: Uint8Array, index: number): number {
  return chunk[index] === space ? index + 1 : index;
}

/** The index before the value, of a colon or space, when it is not plain. */
function endOfPlainValue(chunk: Uint8Array, view: DataView, start: number, limit: number): number {
  if (chunk[start] !== quote) return endOfPlainNumber(chunk, start, limit);
  const end = endOfPlainWords(view, start + 1, limit);
  return chunk[end] === quote ? end + 1 : start - 1;
}

function endOfPlainNumber(chunk: Uint8Array, start: number, limit: number): number {
  const integer = endOfDigits(chunk, start, limit);
  // A zero may be the first of several digits.
  if (integer === start || chunk[start] === 0x30) return start - 1;
  if (chunk[integer] !== point) return integer;
  const end = endOfDigits(chunk, integer + 1, limit);
  return end === integer + 1 ? start - 1 : end;
}

function endOfDigits(chunk: Uint8Array, start: number, limit: number): number {
  let index = start;
  while (index < limit && isDigit(chunk[index] as number)) index += 1;
  return index;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
