import type { EnumKey, EnumValue } from './enumeration.ts';

/**
 * Lets the compiler see what the types of fields cannot say of literals: the default of an
 * enumeration is one of its values, and no member is misspelt. To be intersected with the inferred
 * type of the fields. Fields whose keys are known only at run time are checked at run time.
 */
export type CheckedFields<Fields, Field> = string extends keyof Fields
  ? unknown
  : {
      readonly [K in keyof Fields]: CheckedDefault<Fields[K]> & NoOtherMembers<Fields[K], Field>;
    };

type CheckedDefault<T> = T extends {
  readonly type: 'enum';
  readonly values: readonly (infer V extends EnumValue)[];
  readonly default: infer D;
}
  ? D extends EnumKey<V>
    ? unknown
    : { readonly default: MustBeOneOf<EnumKey<V>> }
  : unknown;

/** No text fits. The keys alone would make the whole field `never`, and the message useless. */
interface MustBeOneOf<K> {
  readonly keys: K;
}

type NoOtherMembers<T, Field> = {
  readonly [M in Exclude<keyof T, MembersOf<T, Field>>]: never;
};

/** Those of the kind of field that this one is. */
type MembersOf<T, Field> = Field extends unknown ? (T extends Field ? keyof Field : never) : never;
