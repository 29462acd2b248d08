import type { Attributes } from './attribute-group.ts';
import type { CheckedFields } from './checked-fields.ts';
import type { CheckedCredentials, CredentialTypes } from './credential-type.ts';
import type { FavoriteGroups } from './favorite-groups.ts';
import type { ObjectTypeDefinition } from './object-type-definition.ts';
import type { ObjectTypeTraits } from './object-type-traits.ts';
import type { Parameter, Parameters } from './parameter.ts';
import type { RelationshipMode } from './relationship-mode.ts';

/**
 * What an adapter says about itself: the account's fields and the objects it can collect.
 *
 * @example
 * import { type AdapterDefinition, defineObjectType } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { label: 'Tree' });
 * export const definition: AdapterDefinition = {
 *   key: 'OrchardAdapter', label: 'Orchard', version: 2, objectTypes: [Tree],
 * };
 */
export type AdapterDefinition<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  T extends readonly ObjectTypeDefinition[] = readonly ObjectTypeDefinition[],
  F extends readonly ObjectTypeDefinition[] = readonly ObjectTypeDefinition[],
  A extends Attributes = Attributes,
> = {
  /** Letters from A to Z, digits and `_`, a letter first; names the adapter for ever. */
  readonly key: string;
  /** The name people see; the key when absent. */
  readonly label?: string;
  /** Raise it with each release that changes the definition; 1 when absent. */
  readonly version?: number;
  /** The adapter instance as an object: what it is called, and what is reported of itself. */
  readonly instance?: AdapterInstanceType<A>;
  /** None when absent. */
  readonly parameters?: P;
  /** None when absent: the account needs no credential then. */
  readonly credentials?: C;
  /** By `defineObjectType`; may be empty where foreign objects or the adapter instance are collected. */
  readonly objectTypes: T;
  /** Types of other adapters whose objects this adapter reports on too, by `foreignObjectType`. */
  readonly foreignObjectTypes?: F;
  /** Whose children a collection replaces, unless it says otherwise; `'auto'` when absent. */
  readonly relationships?: RelationshipMode;
  /** Groups of attributes that the platform offers first; attributes name them. None when absent. */
  readonly favoriteGroups?: FavoriteGroups;
};

/** What the compiler finds in literals besides: see `CheckedFields`. */
export type CheckedDeclarations<
  P extends Parameters,
  C extends CredentialTypes,
  T extends readonly ObjectTypeDefinition[],
  F extends readonly ObjectTypeDefinition[],
> = {
  readonly parameters?: CheckedFields<P, Parameter>;
  readonly credentials?: CheckedCredentials<C>;
  readonly objectTypes?: Misplaced<T, string, 'foreignObjectTypes'>;
  readonly foreignObjectTypes?: Misplaced<F, undefined, 'objectTypes'>;
};

/** Only what is known to be in the wrong list: of some types only the run shows whose they are. */
type Misplaced<T extends readonly ObjectTypeDefinition[], Kind, List> = {
  readonly [K in keyof T]: T[K]['adapterKind'] extends Kind ? BelongsInto<List> : unknown;
};

/** No object type fits; the message names the list that would take this one. */
interface BelongsInto<List> {
  readonly belongsInto: List;
}

/**
 * The object type of the adapter instance itself.
 *
 * @example
 * import { type AdapterInstanceType, metric } from '@packwright/sdk';
 * export const instance: AdapterInstanceType = {
 *   label: 'Orchard account', attributes: { requests: metric({ label: 'Requests' }) },
 * };
 */
export type AdapterInstanceType<A extends Attributes = Attributes> = ObjectTypeTraits & {
  /** The adapter's key and `_adapter_instance` when absent. */
  readonly key?: string;
  /** The adapter's label and ` Adapter Instance` when absent. */
  readonly label?: string;
  /** None when absent. */
  readonly attributes?: A;
  /** Minutes between collections unless the owner says otherwise; up to the platform when absent. */
  readonly monitoringInterval?: number;
};

/** What a collection is compared with: nothing in it depends on credentials. */
export type CollectedDefinition = Omit<AdapterDefinition, 'credentials'>;
