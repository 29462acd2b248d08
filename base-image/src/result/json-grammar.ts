import type { StateName, TargetName } from './json-state.ts';

/** One character for each byte that leads to the target; a later edge of a row wins. */
export type Edge = readonly [bytes: string, target: TargetName];

/** RFC 8259 over bytes, with the whole document being an object or an array. */
export function jsonGrammar(): Readonly<Record<StateName, readonly Edge[]>> {
  return { ...structure, ...numbers, ...literals, ...strings, ...utf8 };
}

type Rows<Names extends StateName> = Readonly<Record<Names, readonly Edge[]>>;

const white = ' \t\n\r';
const digits = '0123456789';

const valueStarts: readonly Edge[] = [
  ['"', 'beginText'],
  ['{', 'openObject'],
  ['[', 'openArray'],
  ['-', 'minus'],
  ['0', 'zero'],
  ['123456789', 'integer'],
  ['t', 't'],
  ['f', 'f'],
  ['n', 'n'],
];

const valueEnds: readonly Edge[] = [
  [white, 'afterValue'],
  [',', 'comma'],
  ['}', 'closeObject'],
  [']', 'closeArray'],
];

type Structure =
  | ('start' | 'value' | 'firstItem' | 'firstKey')
  | ('key' | 'colon' | 'afterValue' | 'done');

const structure: Rows<Structure> = {
  start: [
    [white, 'start'],
    ['{', 'openObject'],
    ['[', 'openArray'],
  ],
  value: [[white, 'value'], ...valueStarts],
  firstItem: [[white, 'firstItem'], ...valueStarts, [']', 'closeArray']],
  firstKey: [
    [white, 'firstKey'],
    ['"', 'beginKey'],
    ['}', 'closeObject'],
  ],
  key: [
    [white, 'key'],
    ['"', 'beginKey'],
  ],
  colon: [
    [white, 'colon'],
    [':', 'value'],
  ],
  afterValue: valueEnds,
  done: [[white, 'done']],
};

type Numbers = 'minus' | 'zero' | 'integer' | 'point' | 'fraction' | 'e' | 'eSign' | 'exponent';

const numbers: Rows<Numbers> = {
  minus: [
    ['0', 'zero'],
    ['123456789', 'integer'],
  ],
  zero: [['.', 'point'], ['eE', 'e'], ...valueEnds],
  integer: [[digits, 'integer'], ['.', 'point'], ['eE', 'e'], ...valueEnds],
  point: [[digits, 'fraction']],
  fraction: [[digits, 'fraction'], ['eE', 'e'], ...valueEnds],
  e: [
    ['+-', 'eSign'],
    [digits, 'exponent'],
  ],
  eSign: [[digits, 'exponent']],
  exponent: [[digits, 'exponent'], ...valueEnds],
};

type Literals = 't' | 'tr' | 'tru' | 'f' | 'fa' | 'fal' | 'fals' | 'n' | 'nu' | 'nul';

const literals: Rows<Literals> = {
  t: [['r', 'tr']],
  tr: [['u', 'tru']],
  tru: [['e', 'afterValue']],
  f: [['a', 'fa']],
  fa: [['l', 'fal']],
  fal: [['s', 'fals']],
  fals: [['e', 'afterValue']],
  n: [['u', 'nu']],
  nu: [['l', 'nul']],
  nul: [['l', 'afterValue']],
};

const hexDigits = '0123456789abcdefABCDEF';

const strings: Rows<'string' | 'escape' | 'hex1' | 'hex2' | 'hex3' | 'hex4'> = {
  string: [
    [range(0x20, 0x7f), 'string'],
    ['"', 'endString'],
    ['\\', 'escape'],
    [range(0xc2, 0xdf), 'utf8Left1'],
    [range(0xe1, 0xef), 'utf8Left2'],
    [range(0xf1, 0xf3), 'utf8Left3'],
    ['\xe0', 'afterE0'],
    ['\xed', 'afterED'],
    ['\xf0', 'afterF0'],
    ['\xf4', 'afterF4'],
  ],
  escape: [
    ['"\\/bfnrt', 'string'],
    ['u', 'hex1'],
  ],
  hex1: [[hexDigits, 'hex2']],
  hex2: [[hexDigits, 'hex3']],
  hex3: [[hexDigits, 'hex4']],
  hex4: [[hexDigits, 'string']],
};

const continuation = range(0x80, 0xbf);

type Utf8 =
  | ('afterE0' | 'afterED' | 'afterF0' | 'afterF4')
  | ('utf8Left1' | 'utf8Left2' | 'utf8Left3');

/** Outside a string every byte from 0x80 on is refused anyway. */
const utf8: Rows<Utf8> = {
  // The second byte decides over overlong forms (E0, F0), surrogates (ED) and the end of Unicode (F4).
  afterE0: [[range(0xa0, 0xbf), 'utf8Left1']],
  afterED: [[range(0x80, 0x9f), 'utf8Left1']],
  afterF0: [[range(0x90, 0xbf), 'utf8Left2']],
  afterF4: [[range(0x80, 0x8f), 'utf8Left2']],
  utf8Left3: [[continuation, 'utf8Left2']],
  utf8Left2: [[continuation, 'utf8Left1']],
  utf8Left1: [[continuation, 'string']],
};

function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, n) => first + n));
}
