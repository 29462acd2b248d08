/** Which numbers a metric or number property takes. */
export type NumberKind = 'number' | 'whole number';

/** JSON has no NaN and no infinity: one of them would make the whole result unreadable. */
export function isNumber(value: unknown, kind: NumberKind): value is number {
  return kind === 'number' ? Number.isFinite(value) : Number.isInteger(value);
}

/** Says what is expected, what came instead, and how the author mends it. */
export function valueProblem(
  takes: NumberKind | 'text' | 'text or number',
  value: unknown,
): string {
  const hint = value === null ? absent : takes === 'text' ? textHint(value) : numberHint(value);
  return `takes ${expectations[takes]}, got ${shown(value)}${hint === '' ? '' : `: ${hint}`}`;
}

const expectations = {
  number: 'a finite number',
  'whole number': 'a whole number',
  text: 'a text',
  'text or number': 'a text or a finite number',
};

const absent = 'leave it out, or say undefined, when there is no value';

function textHint(value: unknown): string {
  if (typeof value === 'number') return "say String(value), or declare it with type: 'number'";
  if (typeof value === 'boolean' || typeof value === 'bigint') return 'say String(value)';
  return value instanceof Date ? 'say value.toISOString()' : '';
}

function numberHint(value: unknown): string {
  if (typeof value === 'boolean') return 'say Number(value) for 1 and 0';
  if (typeof value === 'bigint') return 'say Number(value)';
  if (value instanceof Date) return 'say value.getTime() for milliseconds';
  const isNumeric = typeof value === 'string' && value.trim() !== '' && isNumber(+value, 'number');
  return isNumeric ? 'say Number(value)' : '';
}

/** A value for a message: short, and never the contents of an object. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object' || value === null) return String(value);
  const kind = kindOf(value);
  if (kind === 'Object') return 'an object';
  return `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** What the language calls it: `Set`, `Date`, `Promise`; `Object` for those of an author's classes. */
export function kindOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Asked for each group of each object: the usual case is decided without making a text.
  if (prototype === Object.prototype || prototype === null) return 'Object';
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

const mostShown = 60;
