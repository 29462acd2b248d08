/** One field of the identity of an object. */
export type IdentifierDefinition = {
  /** The name people see; the key when absent. */
  readonly label?: string;
  /** Text when absent. */
  readonly type?: 'string' | 'integer';
  /** True when absent. */
  readonly required?: boolean;
  /** True when absent: two objects that differ in this identifier are two objects. */
  readonly partOfUniqueness?: boolean;
};

/** The identifiers of an object type, by key. */
export type Identifiers = { readonly [key: string]: IdentifierDefinition };

/** The display name of one object and its identifiers by key. */
export type ObjectIdentity<I extends Identifiers> = { readonly name: string } & {
  readonly [K in keyof I as IsOptional<I[K]> extends true ? never : K]: IdentifierValue<I, K>;
} & {
  readonly [K in keyof I as IsOptional<I[K]> extends true ? K : never]?:
    | IdentifierValue<I, K>
    | undefined;
};

type IsOptional<T> = T extends { readonly required: false } ? true : false;

/** The first case is the object type nobody knows anything about, which accepts any other one. */
type IdentifierValue<I extends Identifiers, K extends keyof I> = string extends K
  ? string | number | undefined
  : I[K] extends { readonly type: 'integer' }
    ? number
    : string;
