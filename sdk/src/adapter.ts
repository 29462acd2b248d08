import type { AdapterDefinition } from './definition/adapter-definition.ts';
import type { CredentialTypes } from './definition/credential-type.ts';
import { checkAdapter } from './definition/definition-problems.ts';
import type { ObjectType } from './definition/object-type.ts';
import type { Parameters } from './definition/parameter.ts';
import type { AdapterInstance } from './instance/adapter-instance.ts';
import type { Log } from './log/log.ts';
import type { MonitoredObject } from './object/monitored-object.ts';

/** The account, and what belongs to this one request. */
export type AdapterInput<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
> = AdapterInstance<P, C> & {
  /** Aborted when the server ends the run: hand it to `fetch`, timers and child processes. */
  readonly signal: AbortSignal;
  readonly log: Log;
};

/** What the author writes. Each function may throw: the caller is told, nothing is hidden. */
export interface AdapterFunctions<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  O extends MonitoredObject = MonitoredObject,
> {
  /** Checks that the account works. Returns or throws the message for its user when it does not. */
  test(input: AdapterInput<P, C>): Promise<string | undefined> | string | undefined;
  /** The HTTPS URLs whose certificates the platform asks its user about; none when absent. */
  endpoints?(input: AdapterInput<P, C>): readonly string[] | Promise<readonly string[]>;
  /** The objects, returned together or, as an async generator, one by one in constant memory. */
  collect(
    input: AdapterInput<P, C>,
  ): AsyncIterable<O> | Iterable<O> | Promise<AsyncIterable<O> | Iterable<O>>;
}

/** An adapter to `run`. Without definition its management pack brings a describe.xml by hand. */
export interface Adapter extends AdapterFunctions {
  readonly definition?: AdapterDefinition;
}

/**
 * Makes an adapter. The definition types the functions: parameters and credentials are those
 * declared here, and only objects of `objectTypes` can be collected.
 *
 * @throws SdkError INVALID_DEFINITION for a key or version the platform would not take, and for
 * parameters or object types whose keys differ in case only
 */
export function defineAdapter<
  const T extends readonly ObjectType[],
  const P extends Parameters = Record<never, never>,
  const C extends CredentialTypes = Record<never, never>,
>(
  adapter: AdapterDefinition<P, C, T> & AdapterFunctions<P, C, ObjectOf<T[number]>>,
): DefinedAdapter<P, C, T>;
export function defineAdapter(adapter: AdapterDefinition & AdapterFunctions): Adapter {
  const { test, endpoints, collect, ...definition } = adapter;
  checkAdapter(definition);
  return { definition, test, collect, ...(endpoints && { endpoints }) };
}

/** An adapter whose functions can be called with full types, as a test does. */
export interface DefinedAdapter<
  P extends Parameters,
  C extends CredentialTypes,
  T extends readonly ObjectType[],
> extends AdapterFunctions<P, C, ObjectOf<T[number]>> {
  readonly definition: AdapterDefinition<P, C, T>;
}

type ObjectOf<T extends ObjectType> = MonitoredObject<T['key']>;
