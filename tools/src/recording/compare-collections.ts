import { compareMaps } from './compare-maps.ts';
import { compareObjects } from './compare-objects.ts';
import { compareRelationships } from './compare-relationships.ts';
import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { NormalCollection } from './normal-collection.ts';
import { referenceIdentity } from './object-reference.ts';

/**
 * All differences that count between two collections. Of an object that is new or gone, that is the
 * only one: what it has, and its relationships, came or went with it.
 */
export function compareCollections(
  before: NormalCollection,
  now: NormalCollection,
  comparison: Comparison,
): Difference[] {
  const alone = compareMaps(presence(before, comparison), presence(now, comparison), () => true);
  const identities = new Set(alone.map(({ key }) => key));
  return [
    ...alone.map(({ before, now }) => presenceDifference('object', before, now)),
    ...commonObjects(before, now, comparison),
    ...compareRelationships(before, now, ({ parent, child }) => {
      return [parent, child].some((end) => {
        return comparison.ignoresObject(end) || identities.has(referenceIdentity(end));
      });
    }),
    ...notExisting(before, now, comparison),
  ];
}

/** References by identity. */
function presence(
  { objects }: NormalCollection,
  { ignoresObject }: Comparison,
): Map<string, string> {
  const references = objects.map(({ object }) => object).filter((one) => !ignoresObject(one));
  return byIdentity(references);
}

function byIdentity(references: readonly string[]): Map<string, string> {
  return new Map(references.map((reference) => [referenceIdentity(reference), reference]));
}

function presenceDifference(
  about: 'object' | 'object that does not exist',
  before: string | undefined,
  now: string | undefined,
): Difference {
  return {
    about,
    object: now ?? before ?? '',
    key: '',
    ...(before === undefined ? {} : { before: true }),
    ...(now === undefined ? {} : { now: true }),
  };
}

function commonObjects(
  before: NormalCollection,
  now: NormalCollection,
  comparison: Comparison,
): Difference[] {
  const known = new Map(before.objects.map((one) => [referenceIdentity(one.object), one]));
  return now.objects.flatMap((object) => {
    const former = known.get(referenceIdentity(object.object));
    if (former === undefined || comparison.ignoresObject(object.object)) return [];
    return compareObjects(former, object, comparison);
  });
}

function notExisting(
  before: NormalCollection,
  now: NormalCollection,
  { ignoresObject }: Comparison,
): Difference[] {
  const [one, other] = [before, now].map(({ notExisting: references }) =>
    byIdentity(references.filter((reference) => !ignoresObject(reference))),
  );
  return compareMaps(one ?? new Map(), other ?? new Map(), () => true).map(({ before, now }) =>
    presenceDifference('object that does not exist', before, now),
  );
}
