import type { Attributes } from './definition/attribute-group.ts';
import type { CredentialTypes } from './definition/credential-type.ts';
import type { Parameters } from './definition/parameter.ts';
import type { AdapterInstance } from './instance/adapter-instance.ts';
import type { Log } from './log/log.ts';
import type { Timers } from './log/timers.ts';
import type { ObjectType } from './object/object-type.ts';
import type { CollectResult } from './result/collect-result.ts';
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
