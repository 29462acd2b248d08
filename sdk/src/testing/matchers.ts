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

/**
 * What `expect(…)` can do with `adapterMatchers`. Import `@packwright/sdk/testing/vitest` once to have
 * them in the types of Vitest; for another runner, declare it as below.
 *
 * @example
 * import type { AdapterMatchers } from '@packwright/sdk/testing';
 *
 * declare global {
 *   namespace jest {
 *     interface Matchers<R> extends AdapterMatchers<R> {}
 *   }
 * }
 */
export interface AdapterMatchers<R = unknown> {
  /** As `assertHasObject`; values may be matchers, such as `expect.any(Number)`. */
  toHaveObject(type: TypeOrKey, sought: Sought, values?: ExpectedValues): R;
  /** As `assertValidResult`. */
  toBeValidResult(): R;
  /** As `assertMatchesDefinition`. */
  toMatchDefinition(adapter: { readonly definition?: CollectedDefinition }): R;
  /** As `assertIdempotent`, for what `collectTwice` returns. */
  toBeIdempotent(): R;
}

/**
 * Matchers for the results of `testAdapter`, for `expect` of Vitest and Jest.
 *
 * @example
 * import { adapterMatchers } from '@packwright/sdk/testing';
 * import { expect } from 'vitest';
 *
 * expect.extend(adapterMatchers);
 */
export const adapterMatchers = {
  toHaveObject(
    this: Comparing,
    result: CollectedResult,
    type: TypeOrKey,
    sought: Sought,
    values: ExpectedValues = {},
  ) {
    return answer(presence(result, type, sought, values, (a, b) => this.equals(a, b)));
  },
  toBeValidResult: (result: CollectedResult | ResultJson) => answer(validity(result)),
  toMatchDefinition(
    result: CollectedResult | ResultJson,
    adapter: { readonly definition?: CollectedDefinition },
  ) {
    return answer(agreement(result, adapter));
  },
  toBeIdempotent: (twice: CollectedTwice) => answer(idempotence(twice)),
};

/** What the runner gives to its matchers. */
type Comparing = { readonly equals: (actual: unknown, expected: unknown) => boolean };

function answer({ pass, message }: Verdict) {
  return { pass, message: () => message };
}
