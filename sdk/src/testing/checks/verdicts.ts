import type { CollectedDefinition } from '../../definition/adapter-definition.ts';
import type { CollectedTwice } from '../collect-twice.ts';
import { CollectedResult } from '../collected-result.ts';
import type { Sought } from '../find-object.ts';
import type { ResultJson } from '../result-json.ts';
import { TestFailure } from '../test-failure.ts';
import { definitionProblems } from './definition-problems.ts';
import { resultProblems } from './result-problems.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** An object by its type, or the type's key. */
export type TypeOrKey = string | { readonly key: string; readonly adapterKind: string | undefined };

export type ExpectedValues = Readonly<Record<string, unknown>>;

export function validity(result: CollectedResult | ResultJson): Verdict {
  const problems =
    result instanceof CollectedResult
      ? resultProblems(result.json, result.instanceKey)
      : resultProblems(result);
  return verdictOn('The result is not valid', problems, 'The result is valid.');
}

export function agreement(
  result: CollectedResult | ResultJson,
  { definition }: { readonly definition?: CollectedDefinition },
): Verdict {
  const { result: objects = [] } = result instanceof CollectedResult ? result.json : result;
  const problems = definition
    ? [...definitionProblems(objects, definition)]
    : ['the adapter has no definition'];
  return verdictOn(
    'The result does not match the definition',
    problems,
    'The result matches the definition.',
  );
}

export function idempotence({ first, differences, failedAlike }: CollectedTwice): Verdict {
  const failed = failedAlike.join('; ');
  if (failed === '') {
    return verdictOn('Two collections differ', differences, 'Both collections are alike.');
  }
  const told = `both collections failed alike: ${failed}`;
  // Nothing was compared, and a test must not pass by that.
  if (differences.length === 0 && hasNothingButFailure(first)) {
    return { pass: false, message: `There are no objects to compare: ${told}` };
  }
  const good = `Both collections are alike, and both failed alike: ${failed}`;
  const { pass, message } = verdictOn('Two collections differ', differences, good);
  return { pass, message: pass ? message : `${message}\n${told}` };
}

/** The adapter instance is there to tell of steps that failed. */
function hasNothingButFailure({ errorMessage, objects, instanceKey }: CollectedResult): boolean {
  const { objectKind } = instanceKey;
  return errorMessage !== undefined && objects.every(({ objectType }) => objectType === objectKind);
}

/** @param equals compares a value with what is expected of it */
export function presence(
  result: CollectedResult,
  type: TypeOrKey,
  sought: Sought,
  values: ExpectedValues,
  equals: (actual: unknown, expected: unknown) => boolean,
): Verdict {
  try {
    const object = result.object(type as string, sought);
    const actual: ExpectedValues = { ...object.metrics, ...object.properties };
    const problems = Object.entries(values)
      .filter(([path, expected]) => !equals(actual[path], expected))
      .map(
        ([path, expected]) => `${path}: expected ${shown(expected)}, got ${shown(actual[path])}`,
      );
    return verdictOn(`${object} has other values`, problems, `${object} is in the result.`);
  } catch (failure) {
    if (failure instanceof TestFailure) return { pass: false, message: failure.message };
    throw failure;
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
}
