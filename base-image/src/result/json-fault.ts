import { type StateName, stateName } from './json-state.ts';
import { deepestNesting } from './nesting.ts';

/** Why bytes are not one JSON document. */
export interface JsonFault {
  /** The byte that cannot be there, counted from 0; the number of bytes when they end too early. */
  readonly position: number;
  /** Half a sentence to which "at byte n" can be added. */
  readonly reason: string;
}

/** The reason to refuse one more opening bracket. */
export const tooDeep = `nested deeper than ${deepestNesting} levels`;

/** The reason to refuse a byte in a state. */
export function refusedByte(byte: number, state: number, position: number): string {
  const place = places[stateName(state)];
  if (byte === 0xef && position === 0) return 'unexpected byte 0xEF, a byte order mark perhaps';
  if (place === inCharacter || (place === inString && byte >= 0x80)) {
    return `invalid UTF-8, byte ${hex(byte)} ${place}`;
  }
  if (byte >= 0x80) return `unexpected byte ${hex(byte)} ${place}`;
  if (byte < 0x20) return `unexpected control character ${hex(byte)} ${place}`;
  return `unexpected ${byte === 0x22 ? 'quote' : `"${String.fromCharCode(byte)}"`} ${place}`;
}

/** The reason when the bytes end in a state. */
export function endedEarly(state: number): string {
  return `it ends ${places[stateName(state)]}`;
}

const inNumber = 'in a number';
const afterNumber = 'after a number';
const inWord = 'in what could be true, false or null';
const inEscape = 'in a \\u escape';
const inString = 'in a string';
const inCharacter = 'in a multi-byte character';

const places: Readonly<Record<StateName, string>> = {
  start: 'where an object or array should begin',
  value: 'where a value should begin',
  firstItem: 'where a value or "]" should be',
  firstKey: 'where a key or "}" should be',
  key: 'where a key should be',
  colon: 'where ":" should be',
  afterValue: 'after a value',
  done: 'after the end of the document',
  minus: inNumber,
  zero: afterNumber,
  integer: afterNumber,
  point: inNumber,
  fraction: afterNumber,
  e: inNumber,
  eSign: inNumber,
  exponent: afterNumber,
  t: inWord,
  tr: inWord,
  tru: inWord,
  f: inWord,
  fa: inWord,
  fal: inWord,
  fals: inWord,
  n: inWord,
  nu: inWord,
  nul: inWord,
  escape: 'after a backslash',
  hex1: inEscape,
  hex2: inEscape,
  hex3: inEscape,
  hex4: inEscape,
  afterE0: inCharacter,
  afterED: inCharacter,
  afterF0: inCharacter,
  afterF4: inCharacter,
  utf8Left1: inCharacter,
  utf8Left2: inCharacter,
  utf8Left3: inCharacter,
  string: inString,
};

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
