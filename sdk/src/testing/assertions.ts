import type { CollectedDefinition } from '../definition/adapter-definition.ts';
import type { Verdict } from './checks/verdict.ts';
import {
  agreement,
  type ExpectedValues,
  idempotence,
  presence,
  type TypeOrKey,
  validity,
} from './checks/verdicts.ts';
import type { CollectedTwice } from './collect-twice.ts';
import type { CollectedResult } from './collected-result.ts';
import type { Sought } from './find-object.ts';
import type { ResultJson } from './result-json.ts';
import { TestFailure } from './test-failure.ts';

/**
 * The collection did not fail, and its result keeps the rules of the CF2 contract: its shape, paths,
 * finite numbers, no object and no value twice, the same unique identifiers for all objects of a type,
 * relationships without cycles, between objects that were collected, foreign ones and the adapter
 * instance.
 *
 * @throws TestFailure naming each problem
 *
 * @example
 * import { assertValidResult, type CollectedResult } from '@packwright/sdk/testing';
 *
 * export const check = (result: CollectedResult) => assertValidResult(result);
 */
export function assertValidResult(result: CollectedResult | ResultJson): void {
  insist(validity(result));
}

/**
 * Each object is of a type that the adapter declares, with the identifiers, metrics and properties of
 * that type, which is worth a check where types are dynamic, checks lenient, or no compiler looks.
 *
 * @throws TestFailure naming each problem
 *
 * @example
 * import type { AdapterDefinition } from '@packwright/sdk';
 * import { assertMatchesDefinition, type CollectedResult } from '@packwright/sdk/testing';
 *
 * export function check(result: CollectedResult, adapter: { definition: AdapterDefinition }): void {
 *   assertMatchesDefinition(result, adapter);
 * }
 */
export function assertMatchesDefinition(
  result: CollectedResult | ResultJson,
  adapter: { readonly definition?: CollectedDefinition },
): void {
  insist(agreement(result, adapter));
}

/**
 * There is one such object, and it has these values, by the paths of its metrics and properties.
 *
 * @throws TestFailure saying what there is instead
 *
 * @example
 * import { assertHasObject, type CollectedResult } from '@packwright/sdk/testing';
 *
 * export function check(result: CollectedResult): void {
 *   assertHasObject(result, 'tree', 'Tree 7', { variety: 'Gala', 'sensor:A|moisture': 31 });
 * }
 */
export function assertHasObject(
  result: CollectedResult,
  type: TypeOrKey,
  sought: Sought,
  values: ExpectedValues = {},
): void {
  insist(presence(result, type, sought, values, Object.is));
}

/**
 * Two collections have the same objects: see `collectTwice`. What failed in both alike is no
 * difference, unless there are no objects that could be compared.
 *
 * @throws TestFailure naming each difference, and what failed in both
 *
 * @example
 * import { type AdapterTester, assertIdempotent, collectTwice } from '@packwright/sdk/testing';
 *
 * export async function check(tester: AdapterTester): Promise<void> {
 *   assertIdempotent(await collectTwice(tester));
 * }
 */
export function assertIdempotent(twice: CollectedTwice): void {
  insist(idempotence(twice));
}

function insist({ pass, message }: Verdict): void {
  if (!pass) throw new TestFailure(message);
}
