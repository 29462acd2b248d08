import type { CollectedResult } from '../collected-result.ts';
import { identityOfKey } from '../result-key.ts';
import type { ResultObject } from '../result-object.ts';

/** In what the objects of two collections differ that should have the same; values may. */
export function* twiceDifferences(
  first: CollectedResult,
  second: CollectedResult,
): Generator<string> {
  yield* failures(first, second);
  const [before, after] = [byIdentity(first), byIdentity(second)];
  for (const [identity, [object, ...copies]] of before) {
    if (object === undefined) continue;
    const [other, ...otherCopies] = after.get(identity) ?? [];
    if (copies.length + otherCopies.length > 0) yield `${object} is collected more than once`;
    if (other === undefined) yield `${object} is missing in the second collection`;
    else yield* objectDifferences(object, other);
  }
  for (const [identity, [object]] of after) {
    if (!before.has(identity)) yield `${object} is new in the second collection`;
  }
}

function* failures(first: CollectedResult, second: CollectedResult): Generator<string> {
  for (const [which, { errorMessage, failedSteps }] of Object.entries({ first, second })) {
    if (errorMessage !== undefined) yield `the ${which} collection failed: ${errorMessage}`;
    for (const step of failedSteps) yield `step "${step}" of the ${which} collection failed`;
  }
}

function byIdentity({ objects }: CollectedResult): Map<string, ResultObject[]> {
  return Map.groupBy(objects, ({ json }) => identityOfKey(json.key));
}

function* objectDifferences(first: ResultObject, second: ResultObject): Generator<string> {
  if (String(first) !== String(second)) yield `${first} is ${second} in the second collection`;
  yield* listDifferences(first, 'metric', Object.keys(first.metrics), Object.keys(second.metrics));
  yield* listDifferences(
    first,
    'property',
    Object.keys(first.properties),
    Object.keys(second.properties),
  );
  yield* listDifferences(first, 'child', first.children, second.children);
  yield* growth(first, 'values of metrics', first.json.metrics, second.json.metrics);
  yield* growth(first, 'values of properties', first.json.properties, second.json.properties);
  yield* growth(first, 'events', first.events, second.events);
}

function* listDifferences(
  object: ResultObject,
  what: string,
  first: readonly string[],
  second: readonly string[],
): Generator<string> {
  for (const item of first) {
    if (!second.includes(item)) yield `${object} has ${what} ${item} in the first collection only`;
  }
  for (const item of second) {
    if (!first.includes(item)) yield `${object} has ${what} ${item} in the second collection only`;
  }
}

/** Becoming less is how events end; becoming more is how a forgotten list betrays itself. */
function* growth(
  object: ResultObject,
  what: string,
  first: readonly unknown[] = [],
  second: readonly unknown[] = [],
): Generator<string> {
  if (second.length <= first.length) return;
  yield `${object} has ${first.length} ${what}, and ${second.length} in the second collection`;
}
