import type { TestOptions } from '../test-options.ts';
import type { Assignments } from './assignments.ts';
import { suiteApiFields } from './suite-api-access.ts';

/** What is wrong with the options about saving a connection. */
export function connectionProblem({
  saveConnection,
  suiteApiForAll,
}: TestOptions): string | undefined {
  if (saveConnection?.trim() === '') return '--save-connection needs a name.';
  if (!suiteApiForAll || saveConnection !== undefined) return undefined;
  return '--suite-api-for-all is for a connection that is saved: give it a name with --save-connection.';
}

/** What is wrong with the keys of `--suite-api`. */
export function suiteApiProblem(given: Assignments | string): string | undefined {
  const keys = typeof given === 'string' ? [] : [...given.keys()];
  const wrong = keys.find((key) => !suiteApiFields.some((field) => field === key));
  if (wrong === undefined) return undefined;
  return `--suite-api has no key '${wrong}': it takes ${suiteApiFields.join(', ')}.`;
}
