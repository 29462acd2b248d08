import { MonitoredObject } from '../object/monitored-object.ts';
import { objectKey } from '../object/object-key.ts';
import type { Attributes } from './attribute-group.ts';
import { checkObjectType } from './definition-problems.ts';
import type { Identifiers, ObjectIdentity } from './identifier.ts';

/** A kind of object, as `defineObjectType` makes it: what the definition says, and its maker. */
export type ObjectType<
  K extends string = string,
  I extends Identifiers = Identifiers,
  A extends Attributes = Attributes,
> = {
  readonly key: K;
  readonly label?: string;
  readonly identifiers: I;
  readonly attributes: A;
  /**
   * Makes an object of this type. Its identity is made of the identifiers that are part of
   * uniqueness, or of its name when there are none, and must not change between collections.
   *
   * @throws SdkError INVALID_OBJECT when the name is empty or a required identifier is missing
   */
  object(identity: ObjectIdentity<I>): MonitoredObject<K, A>;
};

/**
 * Declares a kind of object once, for the definition and for the collection: what it is identified
 * by, and which metrics and properties it has.
 *
 * @throws SdkError INVALID_DEFINITION naming each key that is empty or repeated, and those of
 * attributes and groups that contain `|` or `:`
 */
export function defineObjectType<
  const K extends string,
  const A extends Attributes,
  const I extends Identifiers = Record<never, never>,
>(
  key: K,
  options: { readonly label?: string; readonly identifiers?: I; readonly attributes: A },
): ObjectType<K, I, A> {
  const identifiers = options.identifiers ?? ({} as I);
  checkObjectType(key, identifiers, options.attributes);
  return {
    ...options,
    key,
    identifiers,
    object: (identity) =>
      new MonitoredObject(key, objectKey(key, identifiers, identity), options.attributes),
  };
}
