/**
 * Which objects of a collection say who their children are. Such an entry replaces all children that
 * the platform knows of this parent, with none where the object has none; an object without an entry
 * keeps its children. An object named children when `addChild` or `addChildren`, even with an empty
 * list, was called on it, or `addParent` with it.
 *
 * | mode          | entries are written for                   | what the platform does then           |
 * | ------------- | ----------------------------------------- | ------------------------------------- |
 * | `'all'`       | every object of the collection            | removes all that was not collected    |
 * | `'none'`      | no object                                 | keeps everything                      |
 * | `'auto'`      | as `'all'` when any object of the         | a collection may leave all            |
 * |               | collection named children, else `'none'`  | relationships out now and then        |
 * | `'perObject'` | the objects that named children           | keeps the children of the others;     |
 * |               |                                           | `addChildren([])` clears one object   |
 *
 * Objects that are not part of the collection have no entry, though they may be children. A foreign
 * object without values or events is part of it for this purpose, though it is left out of the list
 * of objects.
 *
 * @example
 * import type { RelationshipMode } from '@packwright/sdk';
 * export const relationships: RelationshipMode = 'perObject';
 */
export type RelationshipMode = (typeof relationshipModes)[number];

/**
 * One mode for all objects, or modes by the key of the object type. A type listed there is looked at
 * by itself: its `'auto'` asks whether an object of this type named children. The types not listed
 * follow the mode of the definition, all of them together.
 *
 * @example
 * import type { RelationshipUpdate } from '@packwright/sdk';
 * export const update: RelationshipUpdate<'orchard' | 'tree'> = { tree: 'none' };
 */
export type RelationshipUpdate<K extends string = string> =
  | RelationshipMode
  | { readonly [T in K]?: RelationshipMode };

/** All modes, to check one that no compiler saw. */
export const relationshipModes = ['auto', 'all', 'none', 'perObject'] as const;
