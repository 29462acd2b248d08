import { SdkError } from '../errors.ts';
import { describeKey, identityOf, type ObjectKey } from '../object/object-key.ts';

/** The refusal of an object with the identity of another one, which may read differently. */
export function duplicateObject(key: ObjectKey, first: ObjectKey, adapterKind: string): SdkError {
  const [described, other] = [describeKey(key), describeKey(first)];
  const as = described === other ? '' : `, as ${other}`;
  const rule = { adapterKind, caseSensitive: true };
  const differsInCase = identityOf(key, rule) !== identityOf(first, rule);
  const how = differsInCase ? ', compared without regard to case' : '';
  return new SdkError(
    'DUPLICATE_OBJECT',
    `${described} is in this collection already${as}${how}: collect each object once.`,
  );
}
