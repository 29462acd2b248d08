import { keyPathProblem } from '../../object/member-at.ts';
import type { KeyJson, ObjectJson, ValueJson } from '../result-json.ts';
import { identityOfKey, keyText } from '../result-key.ts';

/**
 * What of single objects, and of all together, breaks the rules of the contract.
 *
 * @param adapterKind is left out of messages
 */
export function* objectProblems(
  objects: readonly ObjectJson[],
  adapterKind: string | undefined,
): Generator<string> {
  yield* duplicates(objects, adapterKind);
  yield* unlikeIdentifiers(objects, adapterKind);
  for (const { key, metrics = [], properties = [] } of objects) {
    const what = keyText(key, adapterKind);
    for (const repeated of twice((key.identifiers ?? []).map(({ key }) => key))) {
      yield `${what}: identifier ${repeated} is there twice`;
    }
    for (const problem of valueProblems('metric', metrics)) yield `${what}: ${problem}`;
    for (const problem of valueProblems('property', properties)) yield `${what}: ${problem}`;
  }
}

function* duplicates(objects: readonly ObjectJson[], adapterKind?: string): Generator<string> {
  const groups = Map.groupBy(objects, ({ key }) => identityOfKey(key));
  for (const [first, ...others] of groups.values()) {
    if (first === undefined || others.length === 0) continue;
    const all = [first, ...others].map(({ key }) => keyText(key, adapterKind)).join(', ');
    yield `these are one object to the platform: ${all}`;
  }
}

/** The platform compares objects of one type by the same identifiers. */
function* unlikeIdentifiers(objects: readonly ObjectJson[], adapterKind?: string) {
  const types = Map.groupBy(objects, ({ key }) => `${key.adapterKind} ${key.objectKind}`);
  for (const [first, ...others] of types.values()) {
    if (first === undefined) continue;
    const expected = uniqueKeys(first.key);
    const unlike = others.find(({ key }) => uniqueKeys(key) !== expected);
    if (unlike === undefined) continue;
    const how = [first, unlike].map(
      ({ key }) => `${keyText(key, adapterKind)} by ${uniqueKeys(key) || 'its name'}`,
    );
    yield `objects of one type are told apart by the same identifiers: ${how.join(', ')}`;
  }
}

function uniqueKeys({ identifiers = [] }: KeyJson): string {
  const unique = identifiers.filter(({ isPartOfUniqueness }) => isPartOfUniqueness);
  return unique
    .map(({ key }) => key)
    .sort()
    .join(', ');
}

function* valueProblems(what: string, values: readonly ValueJson[]): Generator<string> {
  for (const { key, numberValue, stringValue } of values) {
    const problem = keyPathProblem(key);
    if (problem !== undefined) yield `the path ${key} of a ${what} ${problem}`;
    if ((numberValue === undefined) === (stringValue === undefined)) {
      yield `${what} ${key} must have either a number or a text`;
    }
  }
  const places = values.map(({ key, timestamp = -1 }) => `${key} at ${timestamp}`);
  for (const repeated of twice(places)) yield `${what} ${repeated} is there twice`;
}

/** Each text that is there more than once. */
function twice(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = texts.filter((text) => {
    const known = seen.has(text);
    seen.add(text);
    return known;
  });
  return [...new Set(repeated)];
}
