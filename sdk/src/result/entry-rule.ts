import type { RelationshipMode, RelationshipUpdate } from '../definition/relationship-mode.ts';

/** Whether an object of this type has an entry; `named` tells whether it named children. */
export type EntryRule = (objectKind: string, named: boolean) => boolean;

/**
 * The table of `RelationshipMode` as a function.
 *
 * @param unlisted the mode of object types that `update` does not list
 * @param naming the types of which any object of the collection named children
 */
export function entryRule(
  update: RelationshipUpdate,
  unlisted: RelationshipMode,
  naming: ReadonlySet<string>,
): EntryRule {
  if (typeof update === 'string') {
    return (_, named) => hasEntry(update, named, naming.size > 0);
  }
  const listed = new Map(Object.entries(update));
  const anyUnlisted = Array.from(naming).some((objectKind) => !listed.has(objectKind));
  return (objectKind, named) => {
    const mode = listed.get(objectKind);
    return mode === undefined
      ? hasEntry(unlisted, named, anyUnlisted)
      : hasEntry(mode, named, naming.has(objectKind));
  };
}

function hasEntry(mode: RelationshipMode, named: boolean, anyNamed: boolean): boolean {
  switch (mode) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'auto':
      return anyNamed;
    case 'perObject':
      return named;
  }
}
