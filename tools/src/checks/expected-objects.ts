import type { ObjectKey } from '@packwright/api';
import { objectIdentity } from '../collection/object-identity.ts';
import { objectTypeName } from '../collection/object-name.ts';
import type { DescribeModel } from '../describe/describe-model.ts';

/** Objects that a collection may name, though the describe does not declare their type. */
export interface ExpectedObjects {
  /** Whether it belongs to another adapter and was said to be expected. */
  isForeign(key: ObjectKey): boolean;
  /** Whether it may be the adapter instance that asked. */
  isInstance(key: ObjectKey): boolean;
}

/** What an author says of objects that the checks cannot know. */
export interface Expectations {
  /**
   * Objects of other adapters that this one extends or relates to: adapter kinds (`VMWARE`) or object
   * types (`VMWARE::HostSystem`). Letter case does not matter. Default none.
   */
  readonly foreign?: readonly string[];
  /** The adapter instance that asked; any one of this adapter when absent. */
  readonly instance?: ObjectKey;
}

/** Answers for one describe what an author expects. */
export function expectedObjects(
  describe: DescribeModel,
  { foreign = [], instance }: Expectations,
): ExpectedObjects {
  const names = new Set(foreign.map((name) => name.toLowerCase()));
  const identity = instance === undefined ? undefined : objectIdentity(instance);
  return {
    isForeign: (key) =>
      key.adapterKind !== describe.adapterKind &&
      (names.has(key.adapterKind.toLowerCase()) || names.has(objectTypeName(key).toLowerCase())),
    isInstance: (key) =>
      key.adapterKind === describe.adapterKind &&
      key.objectKind === describe.instanceKind &&
      (identity === undefined || identity === objectIdentity(key)),
  };
}
