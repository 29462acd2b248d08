import type { EnumValue } from './enumeration.ts';
import type { FieldValue } from './parameter.ts';

type IdentifierOptions = {
  /** The name people see; the key when absent. */
  readonly label?: string;
  readonly description?: string;
  /** True when absent. */
  readonly required?: boolean;
  /** True when absent: two objects that differ in this identifier are two objects. */
  readonly partOfUniqueness?: boolean;
  /** Place among the identifiers; that of its declaration, from 0, when absent. */
  readonly displayOrder?: number;
};

/**
 * One field of the identity of an object. Text unless `type` says otherwise.
 *
 * @example
 * import type { IdentifierDefinition } from '@packwright/sdk';
 * export const treeId: IdentifierDefinition = { label: 'Tree ID', maxLength: 64 };
 * export const nickname: IdentifierDefinition = { required: false, partOfUniqueness: false };
 */
export type IdentifierDefinition = IdentifierOptions &
  (
    | {
        readonly type?: 'string';
        readonly default?: string;
        /** Characters; 512 when absent. */
        readonly maxLength?: number;
      }
    | { readonly type: 'integer'; readonly default?: number }
    | { readonly type: 'enum'; readonly values: readonly EnumValue[]; readonly default?: string }
  );

/**
 * The identifiers of an object type, by key. Keys are not empty and differ in more than case, from
 * each other and from those of the attributes. An identifier `name` is the name of the object too.
 *
 * @example
 * import type { Identifiers } from '@packwright/sdk';
 * export const identifiers = { orchard: {}, row: { type: 'integer' } } satisfies Identifiers;
 */
export type Identifiers = { readonly [key: string]: IdentifierDefinition };

/**
 * The display name of one object and its identifiers by key.
 *
 * @example
 * import { defineObjectType, type ObjectIdentity } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { identifiers: { row: { type: 'integer' } } });
 * const identity: ObjectIdentity<typeof Tree.identifiers> = { name: 'Tree 7', row: 7 };
 * Tree.object(identity);
 */
export type ObjectIdentity<I extends Identifiers> = { readonly name: string } & {
  readonly [K in keyof I as IsOptional<I[K]> extends true ? never : K]: IdentifierValue<I, K>;
} & {
  readonly [K in keyof I as IsOptional<I[K]> extends true ? K : never]?:
    | IdentifierValue<I, K>
    | undefined;
};

/** A default stands in for a value that is not given. */
type IsOptional<T> = T extends { readonly required: false } | { readonly default: string | number }
  ? true
  : false;

/** The first case is the object type nobody knows anything about, which accepts any other one. */
type IdentifierValue<I extends Identifiers, K extends keyof I> = string extends K
  ? string | number | undefined
  : FieldValue<I[K]>;
