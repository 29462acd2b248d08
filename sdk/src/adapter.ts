import type { AdapterDefinition, CheckedDeclarations } from './definition/adapter-definition.ts';
import type { Attributes } from './definition/attribute-group.ts';
import { checkAdapter } from './definition/checks/check-adapter.ts';
import { aFunction, needed, type Rules } from './definition/checks/member-rules.ts';
import type { CredentialTypes } from './definition/credential-type.ts';
import type { Parameters } from './definition/parameter.ts';
import type { AdapterInstance } from './instance/adapter-instance.ts';
import type { Log } from './log/log.ts';
import type { Timers } from './log/timers.ts';
import type { AdapterInstanceObject } from './object/adapter-instance-object.ts';
import type { ForeignObject } from './object/foreign-object.ts';
import type { MonitoredObject } from './object/monitored-object.ts';
import type { ObjectType } from './object/object-type.ts';

/** The account, and what belongs to this one request. */
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

/** What the author writes. Each function may throw: the caller is told, nothing is hidden. */
export interface AdapterFunctions<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  O extends MonitoredObject = MonitoredObject,
  A extends Attributes = Attributes,
> {
  /** Checks that the account works. Returns or throws the message for its user when it does not. */
  test(input: AdapterInput<P, C, A>): Promise<string | undefined> | string | undefined;
  /** The HTTPS URLs whose certificates the platform asks its user about; none when absent. */
  endpoints?(input: AdapterInput<P, C, A>): readonly string[] | Promise<readonly string[]>;
  /** The objects, returned together or, as an async generator, one by one in constant memory. */
  collect(
    input: AdapterInput<P, C, A>,
  ): AsyncIterable<O> | Iterable<O> | Promise<AsyncIterable<O> | Iterable<O>>;
}

/** An adapter to `run`. Without definition its management pack brings a describe.xml by hand. */
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
 */
export function defineAdapter<
  const T extends readonly ObjectType[],
  const P extends Parameters = Record<never, never>,
  const C extends CredentialTypes = Record<never, never>,
  const F extends readonly ObjectType[] = readonly [],
  const A extends Attributes = Record<never, never>,
>(
  adapter: AdapterDefinition<P, C, T, F, A> &
    CheckedDeclarations<P, C> &
    AdapterFunctions<P, C, CollectedObject<T, F, A>, A>,
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

/** An adapter whose functions can be called with full types, as a test does. */
export interface DefinedAdapter<
  P extends Parameters,
  C extends CredentialTypes,
  T extends readonly ObjectType[],
  F extends readonly ObjectType[] = readonly [],
  A extends Attributes = Record<never, never>,
> extends AdapterFunctions<P, C, CollectedObject<T, F, A>, A> {
  readonly definition: AdapterDefinition<P, C, T, F, A>;
}

/** What an adapter may collect: objects of its types, of foreign ones, and itself. */
export type CollectedObject<
  T extends readonly ObjectType[],
  F extends readonly ObjectType[],
  A extends Attributes,
> = MonitoredObject<T[number]['key'] | F[number]['key']> | ForeignObject | AdapterInstanceObject<A>;
