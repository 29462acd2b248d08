import type { Parameter, Parameters } from '../definition/parameter.ts';
import type { KeyAndValue } from './instance-json.ts';
import { typedValue, valueProblem } from './typed-value.ts';

type Value = string | number | undefined;

/**
 * The values of the declared parameters, by key; all that were given, as texts, where nothing is
 * declared. Adds what is wrong to `problems`.
 */
export function parameterValues(
  given: readonly KeyAndValue[],
  declared: Parameters | undefined,
  problems: string[],
): Record<string, Value> {
  // The platform sends an empty text for a field its user left empty.
  const entries = given.map(({ key, value }) => [key, value || undefined] as const);
  if (declared === undefined) return Object.fromEntries(entries);
  // The keys of identifiers, which parameters are on the wire, mean the same in any case.
  const texts = new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
  return Object.fromEntries(
    Object.entries(declared).map(([key, parameter]) => [
      key,
      parameterValue(key, parameter, texts.get(key.toLowerCase()), problems),
    ]),
  );
}

function parameterValue(
  key: string,
  parameter: Parameter,
  text: string | undefined,
  problems: string[],
): Value {
  if (text === undefined) {
    if (parameter.default === undefined && parameter.required !== false) {
      problems.push(`parameter ${key} is required and has no value`);
    }
    return parameter.default;
  }
  const problem = valueProblem(parameter, text);
  if (problem !== undefined) {
    problems.push(`parameter ${key} ${problem}, not ${JSON.stringify(text)}`);
  }
  return typedValue(parameter, text);
}
