import { type EnumValue, enumKey } from '../definition/enumeration.ts';

/** What a parameter and a credential field say about their values. */
type Field = {
  readonly type?: 'string' | 'integer' | 'enum';
  readonly values?: readonly EnumValue[];
};

/** The text that was entered, as the field's type has it. */
export function typedValue(field: Field, text: string): string | number {
  return field.type === 'integer' ? Number(text) : text;
}

/** What the text must be and is not; undefined when it fits. Never quotes it: it may be a secret. */
export function valueProblem(field: Field, text: string): string | undefined {
  if (field.type === 'integer') return isWhole(text) ? undefined : 'must be a whole number';
  if (field.type !== 'enum') return undefined;
  const keys = (field.values ?? []).map(enumKey);
  return keys.includes(text) ? undefined : `must be one of ${keys.join(', ')}`;
}

/** Digits only: `Number` would take `1e3`, `0x10` and an empty text too. */
function isWhole(text: string): boolean {
  return /^\s*[+-]?\d+\s*$/.test(text) && Number.isSafeInteger(Number(text));
}
