import type { RelationshipMode, RelationshipUpdate } from '../definition/relationship-mode.ts';
import type { RelationshipEntry } from './relationship-entry.ts';

/** How the relationships of a collection are told. */
export type RelationshipPlan = {
  readonly update: RelationshipUpdate;
  /** The mode of object types that `update` does not list. */
  readonly unlisted: RelationshipMode;
  /** Entries that the author made by `relate`: written in any mode, behind all others. */
  readonly explicit: readonly RelationshipEntry[];
  /**
   * True after a failed step: nothing is removed, because children may be missing that were there to
   * be collected. Entries add to what is known, and objects that named no children have none.
   */
  readonly onlyAdd: boolean;
};
