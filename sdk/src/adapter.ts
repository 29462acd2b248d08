import type { AdapterDefinition, CheckedDeclarations } from './definition/adapter-definition.ts';
import type { Attributes } from './definition/attribute-group.ts';
import { checkAdapter } from './definition/checks/check-adapter.ts';
import { aFunction, needed, type Rules } from './definition/checks/member-rules.ts';
import type { CredentialTypes } from './definition/credential-type.ts';
import type { Parameters } from './definition/parameter.ts';
import type { AdapterInstance } from './instance/adapter-instance.ts';
import type { Log } from './log/log.ts';
import type { Timers } from './log/timers.ts';
import type { ObjectType } from './object/object-type.ts';
import type { CollectResult } from './result/collect-result.ts';
import type { CollectedObject } from './result/collected-object.ts';
import type { Step, Steps } from './step/steps.ts';

/**
 * The account, and what belongs to this one request.
 *
 * @example
 * import type { AdapterInput, StringParameter } from '@packwright/sdk';
 * export async function isThere({ parameters, signal }: AdapterInput<{ url: StringParameter }>) {
 *   return (await fetch(parameters.url, { signal })).ok;
 * }
 */
export type AdapterInput<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  A extends Attributes = Attributes,
> = AdapterInstance<P, C, A> & {
  /** Aborted when the server ends the run: hand it to `fetch`, timers and child processes. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Measures parts of this request; their graph is logged when it has ended. */
  readonly timers: Timers;
};

/**
 * What `collect` is given besides. `T` is the union of the object types that the adapter declares, its
 * own and foreign ones.
 *
 * @example
 * import { type CollectInput, defineObjectType } from '@packwright/sdk';
 * export async function collect({ result, step }: CollectInput): Promise<void> {
 *   const Tree = defineObjectType('tree', {});
 *   await step('trees', () => result.object(Tree, { name: 'Tree 7' }));
 * }
 */
export type CollectInput<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  T extends ObjectType = ObjectType,
  A extends Attributes = Attributes,
> = AdapterInput<P, C, A> & {
  /** Takes objects, and is written when `collect` ends. */
  readonly result: CollectResult<T, A>;
  /** Does a part of the collection whose failure leaves the rest alone. */
  readonly step: Step;
  /** Steps that give more than one thing, some of them at the same time. */
  readonly steps: Steps;
};

/**
 * What `collect` may return: objects together or, from an async generator, one by one in constant
 * memory; nothing when it fills `result`. Both may be mixed.
 *
 * @example
 * import { type Collected, defineObjectType, type MonitoredObject } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', {});
 * export const trees: Collected<MonitoredObject<'tree'>> = [Tree.object({ name: 'Tree 7' })];
 */
export type Collected<O> = AsyncIterable<O> | Iterable<O> | Nothing;

// biome-ignore lint/suspicious/noConfusingVoidType: what a function without return statement returns
type Nothing = void;

/**
 * What `test` may return: nothing when the account works, else why it does not, in words for the
 * person who filled in the form. Several messages become a line each; blank ones count as none, so
 * that `problems.join('; ')` may be returned whether there are problems or not.
 *
 * @example
 * import type { TestMessages } from '@packwright/sdk';
 * export function problemsOf(host: string): TestMessages {
 *   return host.includes('/') ? ['Enter a host, no URL.'] : [];
 * }
 */
export type TestMessages = string | readonly string[] | undefined | Nothing;

/**
 * What the author writes. Each function may throw: the caller is told, nothing is hidden.
 *
 * @example
 * import { type AdapterFunctions, defineObjectType } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', {});
 * export const functions: AdapterFunctions = {
 *   test: () => undefined, collect: () => [Tree.object({ name: 'Tree 7' })],
 * };
 */
export interface AdapterFunctions<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  T extends ObjectType = ObjectType,
  A extends Attributes = Attributes,
> {
  /**
   * Checks that the account works. Returns or throws the message for its user when it does not; may
   * return several, so that all can be mended at once. An empty list is none, and so is a blank text.
   */
  test(input: AdapterInput<P, C, A>): TestMessages | Promise<TestMessages>;
  /** The HTTPS URLs whose certificates the platform asks its user about; none when absent. */
  endpoints?(input: AdapterInput<P, C, A>): readonly string[] | Promise<readonly string[]>;
  /** Returns or yields the objects, or puts them into `result`. */
  collect(
    input: CollectInput<P, C, T, A>,
  ): Collected<CollectedObject<T, A>> | Promise<Collected<CollectedObject<T, A>>>;
}

/**
 * An adapter to `run`. Without definition its management pack brings a describe.xml by hand.
 *
 * @example
 * import { type Adapter, run } from '@packwright/sdk';
 * export const main = (adapter: Adapter): Promise<never> => run(adapter);
 */
export interface Adapter extends AdapterFunctions {
  readonly definition?: AdapterDefinition;
}

/**
 * Makes an adapter. The definition types the functions: parameters and credentials are those
 * declared here, and only objects of `objectTypes` and `foreignObjectTypes`, and the adapter instance
 * itself, can be collected.
 *
 * @throws SdkError INVALID_DEFINITION, naming each key, default and member that the platform or the
 * SDK would not take, and keys that differ in nothing but case
 * @example
 * import { defineAdapter, defineObjectType } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { label: 'Tree' });
 * export const adapter = defineAdapter({
 *   key: 'OrchardAdapter', objectTypes: [Tree], parameters: { host: { label: 'Host' } },
 *   test: ({ parameters }) => (parameters.host.includes('/') ? 'No URL, a host.' : undefined),
 *   collect: ({ parameters }) => [Tree.object({ name: `Tree of ${parameters.host}` })],
 * });
 */
export function defineAdapter<
  const T extends readonly ObjectType[],
  const P extends Parameters = Record<never, never>,
  const C extends CredentialTypes = Record<never, never>,
  const F extends readonly ObjectType[] = readonly [],
  const A extends Attributes = Record<never, never>,
>(
  adapter: AdapterDefinition<P, C, T, F, A> &
    CheckedDeclarations<P, C, T, F> &
    AdapterFunctions<P, C, T[number] | F[number], A>,
): DefinedAdapter<P, C, T, F, A>;
export function defineAdapter(adapter: AdapterDefinition & AdapterFunctions): Adapter {
  checkAdapter(adapter, functions);
  const { test, endpoints, collect, ...definition } = adapter;
  return { definition, test, collect, ...(endpoints && { endpoints }) };
}

const functions: Rules<AdapterFunctions> = {
  test: needed(aFunction),
  endpoints: aFunction,
  collect: needed(aFunction),
};

/**
 * An adapter whose functions can be called with full types, as a test does.
 *
 * @example
 * import { type DefinedAdapter, defineAdapter } from '@packwright/sdk';
 * type None = Record<never, never>;
 * export const adapter: DefinedAdapter<None, None, readonly []> = defineAdapter({
 *   key: 'OrchardAdapter', objectTypes: [], test: () => undefined, collect: () => [],
 * });
 */
export interface DefinedAdapter<
  P extends Parameters,
  C extends CredentialTypes,
  T extends readonly ObjectType[],
  F extends readonly ObjectType[] = readonly [],
  A extends Attributes = Record<never, never>,
> extends AdapterFunctions<P, C, T[number] | F[number], A> {
  readonly definition: AdapterDefinition<P, C, T, F, A>;
}
