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
 */
export function toPipeJson(value: PipeValue): string {
  if (typeof value === 'string') return toAsciiJson(value);
  if (value instanceof FloatNumber) return toFloat(value.value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(toPipeJson).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${toAsciiJson(key)}: ${toPipeJson(member)}`,
  );
  return `{${members.join(', ')}}`;
}

function isList(value: object): value is readonly PipeValue[] {
  return Array.isArray(value);
}

function toFloat(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
}
