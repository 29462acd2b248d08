import type { ObjectKey } from '../object/object-key.ts';

/** One entry of the list of relationships; the collector does these things in the order of the list. */
export type RelationshipEntry = {
  readonly parent: ObjectKey;
  readonly children: readonly ObjectKey[];
  /** False: the children are taken away instead of added. */
  readonly add: boolean;
  /** Whether the parent loses all children that the platform knows first. */
  readonly clearFirst: boolean;
};
