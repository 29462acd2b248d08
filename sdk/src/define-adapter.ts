import type { Adapter, AdapterFunctions } from './adapter.ts';
import type { AdapterDefinition, CheckedDeclarations } from './definition/adapter-definition.ts';
import type { Attributes } from './definition/attribute-group.ts';
import { checkAdapter } from './definition/checks/check-adapter.ts';
import { aFunction, needed, type Rules } from './definition/checks/member-rules.ts';
import type { CredentialTypes } from './definition/credential-type.ts';
import type { Parameters } from './definition/parameter.ts';
import type { ObjectType } from './object/object-type.ts';

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
