import type { BrokenRule } from './compiled-validator.ts';
import { followPointer } from './json-pointer.ts';
import type { SchemaProblem } from './types.ts';

/** Says of one broken rule where the value is and, in words that follow the path, what is wrong. */
export function describeBrokenRule(rule: BrokenRule, document: unknown): SchemaProblem {
  const { path, value } = followPointer(rule.instancePath, document);
  return rule.keyword === 'required'
    ? { path: `${path}.${rule.params.missingProperty}`, message: 'is required' }
    : { path, message: `must ${duty(rule, value)}` };
}

function duty(rule: Exclude<BrokenRule, { keyword: 'required' }>, value: unknown): string {
  switch (rule.keyword) {
    case 'type':
      return `be ${expected(rule.params.type)}, got ${given(value, rule.params.type)}`;
    case 'minLength':
      return atLeast(rule.params.limit, 'characters');
    case 'minItems':
      return atLeast(rule.params.limit, 'items');
    case 'minimum':
      return `be at least ${rule.params.limit}, got ${value}`;
    case 'maximum':
      return `be at most ${rule.params.limit}, got ${value}`;
  }
}

const atLeast = (limit: number, what: string) =>
  limit === 1 ? 'not be empty' : `have at least ${limit} ${what}`;

const typeNames: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

const expected = (types: string | readonly string[]) =>
  [types]
    .flat()
    .map((type) => typeNames[type] ?? type)
    .join(' or ');

// A number is shown only where one was expected: 1.5 is no whole number, 1e400 is read as Infinity.
// Elsewhere it may be a password that somebody forgot to quote.
function given(value: unknown, types: string | readonly string[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'boolean' || value === undefined) return String(value);
  if (typeof value !== 'number') return typeNames[typeof value] ?? typeof value;
  return types.includes('integer') || types.includes('number') ? String(value) : 'a number';
}
