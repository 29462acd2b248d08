import { integerProblem } from '../../checks/input/integer.ts';
import type { FormField } from '../../describe/instance-form.ts';
import type { GivenFields, GivenValue } from './given-value.ts';

/** What the fields of a form are filled in with. */
export interface FieldsToFill {
  /** What messages call a field. */
  readonly what: 'parameter' | 'credential field';
  readonly fields: readonly FormField[];
  readonly typed: GivenFields;
  readonly saved: GivenFields;
}

/**
 * The value of each field: what was typed, else what was saved, else its default, else an empty text,
 * which is how the platform sends an empty field. Adds what is wrong to the problems, without the values.
 */
export function fillFields(
  { what, fields, typed, saved }: FieldsToFill,
  problems: string[],
): GivenFields {
  const filled = new Map<string, GivenValue>();
  for (const field of fields) {
    const given = typed.get(field.key) ?? saved.get(field.key);
    const { value, text } = given ?? { value: field.default, text: field.default };
    // What was saved as empty is sent like that: the adapter is to say what it thinks of it.
    const isSavedEmpty = value === '' && given !== undefined && !typed.has(field.key);
    const problem = isSavedEmpty ? undefined : fieldProblem(field, value);
    const ending = value === '' ? ' and was not given' : '';
    if (problem !== undefined) problems.push(`The ${what} '${field.key}' ${problem}${ending}.`);
    filled.set(field.key, { value, text });
  }
  return filled;
}

/** What is wrong with a value; begins with a verb, what follows on the field. */
export function fieldProblem(field: FormField, value: string): string | undefined {
  if (value === '') return field.required ? 'is required' : undefined;
  if (field.isInteger && integerProblem(value) !== undefined) return 'must be an integer';
  const values = field.choices.map((choice) => choice.value);
  if (values.length > 0 && !values.includes(value)) return `must be one of ${values.join(', ')}`;
  return undefined;
}
