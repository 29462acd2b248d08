import type { CredentialTypes } from './credential-type.ts';
import type { ObjectType } from './object-type.ts';
import type { Parameters } from './parameter.ts';

/** What an adapter says about itself: the account's fields and the objects it can collect. */
export type AdapterDefinition<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  T extends readonly ObjectType[] = readonly ObjectType[],
> = {
  /** Letters, digits and `_`, beginning with a letter; names the adapter for ever. */
  readonly key: string;
  /** The name people see; the key when absent. */
  readonly label?: string;
  /** Raise it with each release that changes the definition; 1 when absent. */
  readonly version?: number;
  readonly parameters?: P;
  readonly credentials?: C;
  readonly objectTypes: T;
};
