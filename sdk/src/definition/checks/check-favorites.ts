import { checkRepeatedKeys, keyed, keyProblem } from './key-rules.ts';
import { checkMembers, checkRecord, isPlain, members, text } from './member-rules.ts';
import { type Place, shown } from './place.ts';

const groupMembers = members({ label: text });

/** Checks the favorite groups of an adapter, and that its attributes name no others. */
export function checkFavorites(place: Place, groups: unknown, attributes: unknown[]): void {
  const known = groups === undefined ? {} : groups;
  if (!checkRecord(place, known, 'its favoriteGroups ')) return;
  for (const [key, group] of Object.entries(known)) {
    const own = place.within('favorite group', key);
    own.report(keyProblem(key) ?? separatorProblem(key));
    if (checkRecord(own, group)) checkMembers(own, group, groupMembers);
  }
  checkRepeatedKeys(place, keyed('favorite group', Object.keys(known)));
  for (const key of new Set(attributes.flatMap((some) => [...namedIn(some)]))) {
    if (Object.hasOwn(known, key)) continue;
    place.within('favorite group', key).report('attributes name it, and favoriteGroups lacks it');
  }
}

/** In describe.xml the groups of an attribute are one text. */
function separatorProblem(key: string): string | undefined {
  return key.includes(';')
    ? `${shown(key)} must not contain a semicolon, which divides keys`
    : undefined;
}

function* namedIn(attributes: unknown): Generator<string> {
  if (!isPlain(attributes)) return;
  for (const attribute of Object.values(attributes)) {
    if (!isPlain(attribute)) continue;
    const { favoriteGroups } = attribute;
    if (Array.isArray(favoriteGroups)) {
      yield* favoriteGroups.filter((key) => typeof key === 'string');
    }
    yield* namedIn(attribute.attributes);
  }
}
