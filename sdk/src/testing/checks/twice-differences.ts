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

/** What failed in both for the same reason: that tells nothing of objects, and is no difference. */
export function failedAlike(first: CollectedResult, second: CollectedResult): string[] {
  const steps = first.failedSteps.filter((step) => second.failedSteps.includes(step));
  const texts = steps.map((step) => first.failureOf(step));
  const message = isSameFailure(first, second) ? first.errorMessage : undefined;
  if (message === undefined) return texts;
  // Where nothing but steps failed, the message names them already.
  return [message, ...texts.filter((text) => !message.includes(text))];
}

function* failures(first: CollectedResult, second: CollectedResult): Generator<string> {
  const isAlike = isSameFailure(first, second);
  const others = { first: second, second: first };
  for (const [which, { errorMessage, failedSteps }] of [
    ['first', first],
    ['second', second],
  ] as const) {
    if (errorMessage !== undefined && !isAlike)
      yield `the ${which} collection failed: ${errorMessage}`;
    for (const step of failedSteps) {
      if (others[which].failedSteps.includes(step)) continue;
      yield `step "${step}" of the ${which} collection failed`;
    }
  }
}

function isSameFailure(first: CollectedResult, second: CollectedResult): boolean {
  return first.errorMessage !== undefined && first.errorMessage === second.errorMessage;
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
