import { type RelationshipUpdate, relationshipModes } from '../definition/relationship-mode.ts';
import { SdkError } from '../errors.ts';

/**
 * What an author gave as `updateRelationships`, when it is one.
 *
 * @param objectTypes the keys of the object types that may be listed; undefined where any may be
 * @throws SdkError INVALID_VALUE
 */
export function checkedUpdate(
  update: unknown,
  objectTypes: readonly string[] | undefined,
): RelationshipUpdate {
  const modes = modesIn(update);
  const known: readonly unknown[] = relationshipModes;
  if (modes === undefined || !Object.values(modes).every((mode) => known.includes(mode))) {
    throw new SdkError(
      'INVALID_VALUE',
      `updateRelationships is one of ${known.join(', ')}, or one of them for object types.`,
    );
  }
  const strange = Object.keys(modes).filter((key) => objectTypes?.includes(key) === false);
  if (typeof update === 'object' && strange.length > 0) {
    throw new SdkError(
      'INVALID_VALUE',
      `updateRelationships: the adapter has no object type ${strange.join(', ')}.`,
    );
  }
  return update as RelationshipUpdate;
}

function modesIn(update: unknown): object | undefined {
  if (typeof update === 'string') return { update };
  return typeof update === 'object' && update !== null && !Array.isArray(update)
    ? update
    : undefined;
}
