import type { ObjectKey } from '../object/object-key.ts';

/**
 * One entry of the list of relationships; the collector does these things in the order of the list.
 * Keys are those an author gave, or numbers that stand for them.
 */
export type RelationshipEntry<K extends ObjectKey | number = ObjectKey> = {
  readonly parent: K;
  readonly children: Children<K>;
  /** False: the children are taken away instead of added. */
  readonly add: boolean;
  /** Whether the parent loses all children that the platform knows first. */
  readonly clearFirst: boolean;
};

type Children<K> = ArrayLike<K> & Iterable<K>;

/** An entry as it is written. */
export type WrittenEntry = RelationshipEntry | RelationshipEntry<number>;
