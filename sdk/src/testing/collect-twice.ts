import type { CredentialTypes } from '../definition/credential-type.ts';
import type { Parameters } from '../definition/parameter.ts';
import { failedAlike, twiceDifferences } from './checks/twice-differences.ts';
import type { CollectedResult } from './collected-result.ts';
import type { TestAccount } from './test-account.ts';
import type { AdapterTester } from './test-adapter.ts';

/**
 * Two collections of the same account.
 *
 * @example
 * import type { CollectedTwice } from '@packwright/sdk/testing';
 *
 * export const isStable = ({ differences }: CollectedTwice) => differences.length === 0;
 */
export type CollectedTwice = {
  readonly first: CollectedResult;
  readonly second: CollectedResult;
  /** One line for each; empty when both have the same objects. */
  readonly differences: readonly string[];
  /** What failed in both alike, of which `differences` says nothing: steps, and the collections. */
  readonly failedAlike: readonly string[];
};

/**
 * Collects twice, one after the other, and compares: the platform takes an object whose identity has
 * changed for another one, and keeps both. Differences are objects of one collection only, other names
 * or identifiers, objects that are there more than once, metrics, properties and children of one
 * collection only, more values or events than before, and failures of one collection only. Values may
 * be others.
 *
 * Both get the same account; the second has the next collection number.
 *
 * @example
 * import { type AdapterTester, assertIdempotent, collectTwice } from '@packwright/sdk/testing';
 *
 * export async function check(tester: AdapterTester): Promise<void> {
 *   assertIdempotent(await collectTwice(tester, { parameters: { host: 'orchard.example' } }));
 * }
 */
export async function collectTwice<P extends Parameters, C extends CredentialTypes>(
  tester: AdapterTester<P, C>,
  account: TestAccount<P, C> = {},
): Promise<CollectedTwice> {
  const first = await tester.collect(account);
  const collectionNumber = (account.collectionNumber ?? 0) + 1;
  const second = await tester.collect({ ...account, collectionNumber });
  return {
    first,
    second,
    differences: [...twiceDifferences(first, second)],
    failedAlike: failedAlike(first, second),
  };
}
