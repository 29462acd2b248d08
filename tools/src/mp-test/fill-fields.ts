import { integerProblem } from '../checks/input/integer.ts';
import type { FormField } from '../describe/instance-form.ts';
import type { Assignments } from './assignments.ts';

/**
 * The value of each field: what was given, else its default, else an empty text, which is how the
 * platform sends an empty field. Adds what is wrong to the problems, without the values.
 *
 * @param what what messages call a field
 */
export function fillFields(
  what: 'parameter' | 'credential field',
  fields: readonly FormField[],
  given: Assignments,
  problems: string[],
): Assignments {
  const filled = new Map<string, string>();
  for (const field of fields) {
    const value = given.get(field.key) ?? field.default;
    const problem = valueProblem(field, value);
    if (problem !== undefined) problems.push(`The ${what} '${field.key}' ${problem}.`);
    filled.set(field.key, value);
  }
  return filled;
}

function valueProblem(field: FormField, value: string): string | undefined {
  if (value === '') return field.required ? 'is required and was not given' : undefined;
  if (field.isInteger && integerProblem(value) !== undefined) return 'must be an integer';
  if (field.choices.length > 0 && !field.choices.includes(value)) {
    return `must be one of ${field.choices.join(', ')}`;
  }
  return undefined;
}
