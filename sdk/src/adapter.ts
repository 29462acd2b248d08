import type { AdapterInput, CollectInput } from './adapter-input.ts';
import type { AdapterDefinition } from './definition/adapter-definition.ts';
import type { Attributes } from './definition/attribute-group.ts';
import type { CredentialTypes } from './definition/credential-type.ts';
import type { Parameters } from './definition/parameter.ts';
import type { ObjectType } from './object/object-type.ts';
import type { CollectedObject } from './result/collected-object.ts';

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
