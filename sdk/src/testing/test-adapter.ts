import type { Adapter } from '../adapter.ts';
import type { DefinedAdapter } from '../define-adapter.ts';
import type { Attributes } from '../definition/attribute-group.ts';
import type { CredentialTypes } from '../definition/credential-type.ts';
import type { Parameters } from '../definition/parameter.ts';
import type { ObjectType } from '../object/object-type.ts';
import { CollectedResult } from './collected-result.ts';
import type { LogLine } from './log-line.ts';
import { runInMemory } from './run-in-memory.ts';
import type { TestAccount } from './test-account.ts';

/**
 * What `test` answered.
 *
 * @example
 * import type { TestedAccount } from '@packwright/sdk/testing';
 *
 * export const isGood = ({ errorMessage }: TestedAccount) => errorMessage === undefined;
 */
export type TestedAccount = {
  /** What the user of the account reads; undefined when the account works. */
  readonly errorMessage: string | undefined;
  /** What was thrown; undefined when nothing was. */
  readonly failure: unknown;
  readonly log: readonly LogLine[];
};

/**
 * What `endpoints` answered.
 *
 * @example
 * import type { FoundEndpoints } from '@packwright/sdk/testing';
 *
 * export const hosts = ({ urls }: FoundEndpoints) => urls.map((url) => new URL(url).host);
 */
export type FoundEndpoints = {
  /** Empty where the adapter has no `endpoints`, and after a failure. */
  readonly urls: readonly string[];
  /** What was thrown, of which the platform hears by the exit code alone; undefined otherwise. */
  readonly failure: unknown;
  readonly log: readonly LogLine[];
};

/**
 * The functions of one adapter, to call with accounts.
 *
 * @example
 * import type { AdapterTester } from '@packwright/sdk/testing';
 *
 * export async function treesOf(tester: AdapterTester): Promise<number> {
 *   return (await tester.collect()).objectsOf('tree').length;
 * }
 */
export type AdapterTester<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
> = {
  test(account?: TestAccount<P, C>): Promise<TestedAccount>;
  /** Resolves after a failure too, with its message as the platform gets it. */
  collect(account?: TestAccount<P, C>): Promise<CollectedResult>;
  endpoints(account?: TestAccount<P, C>): Promise<FoundEndpoints>;
  /** The definition as JSON; undefined where the adapter has none. */
  definition(): Promise<unknown>;
};

/**
 * Runs the functions of an adapter in this process, exactly as `run` does: the account goes through the
 * reader of adapter instances, and what is collected through the writer of results, so that a test
 * sees what the platform gets. Nothing is written to disk, and no process is started or ended.
 *
 * Secrets of the account are kept out of `recordings` that are open, and out of the log.
 *
 * @throws SdkError INVALID_INSTANCE from its functions, for an account with a parameter, credential or
 * field that the adapter does not declare
 *
 * @example
 * import { defineAdapter, defineObjectType } from '@packwright/sdk';
 * import { testAdapter } from '@packwright/sdk/testing';
 *
 * const Tree = defineObjectType('tree', {});
 * const collect = () => [Tree.object({ name: 'Tree 7' })];
 * const adapter = defineAdapter({ key: 'Orchard', objectTypes: [Tree], test: () => undefined, collect });
 * const result = await testAdapter(adapter).collect({ name: 'North' });
 * console.log(result.object(Tree, 'Tree 7').metrics);
 */
export function testAdapter<
  P extends Parameters,
  C extends CredentialTypes,
  T extends readonly ObjectType[],
  F extends readonly ObjectType[],
  A extends Attributes,
>(adapter: DefinedAdapter<P, C, T, F, A>): AdapterTester<P, C>;
export function testAdapter(adapter: Adapter): AdapterTester;
export function testAdapter(adapter: Adapter): AdapterTester {
  return {
    async test(account = {}) {
      const { text, failure, log } = await runInMemory(adapter, 'test', account);
      return { errorMessage: JSON.parse(text).errorMessage, failure, log };
    },
    async collect(account = {}) {
      return new CollectedResult(await runInMemory(adapter, 'collect', account));
    },
    async endpoints(account = {}) {
      const { text, failure, log } = await runInMemory(adapter, 'endpoint_urls', account);
      return { urls: text === '' ? [] : JSON.parse(text).endpointUrls, failure, log };
    },
    async definition() {
      const { text, failure } = await runInMemory(adapter, 'adapter_definition', {});
      if (failure !== undefined) throw failure;
      return text === '' ? undefined : JSON.parse(text);
    },
  };
}
