import { describeKey, identityOf, type ObjectKey } from '../object/object-key.ts';
import type { KeyJson } from './result-json.ts';

/** The key of a document as the SDK knows keys; what is absent has the contract's default. */
export function objectKeyOf({
  name,
  adapterKind,
  objectKind,
  identifiers = [],
}: KeyJson): ObjectKey {
  return {
    name,
    adapterKind,
    objectKind,
    identifiers: identifiers.map(({ key, value = '', isPartOfUniqueness = false }) => ({
      key,
      value,
      isPartOfUniqueness,
    })),
  };
}

/** Equal texts mean the same object to the platform. */
export function identityOfKey(key: KeyJson): string {
  return identityOf(objectKeyOf(key));
}

/** One line that tells the object from others: `tree "Tree 7" (tree_id=T-7)`. */
export function keyText(key: KeyJson, ownAdapterKind?: string): string {
  const { adapterKind, ...rest } = objectKeyOf(key);
  return describeKey({
    ...rest,
    adapterKind: adapterKind === ownAdapterKind ? undefined : adapterKind,
  });
}
