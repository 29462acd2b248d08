import type { ObjectKey } from '@packwright/api';
import type { CollectCase } from '../collect-case.ts';
import type { CollectDeviation } from '../collect-deviations.ts';
import {
  brokenList,
  hasStrayEntries,
  isObject,
  type Json,
  jsonOf,
  listIn,
  mapObjects,
  withJson,
} from './golden-json.ts';

const noResult = { severity: 'ERROR', message: 'No collection result was found.' };

const unable = { severity: 'ERROR', message: 'Unable to validate relationships: …' };

/** Differences in how relationships are understood. */
export const relationshipDeviations: readonly CollectDeviation[] = [
  {
    title: '`relationships` left out',
    applies: (golden) => {
      const json = golden.status === 200 && jsonOf(golden);
      return isObject(json) && json.relationships === undefined && !('errorMessage' in json);
    },
    output: { relationships: () => [noResult] },
  },
  {
    title: 'lists of relationships that are none',
    applies: (golden) => {
      const json = jsonOf(golden);
      return isObject(json) && hasBrokenLists(json.relationships);
    },
    output: { relationships: () => [unable] },
  },
  {
    title: 'relationships that are taken away',
    applies: (golden) => relationshipsOf(golden).some(({ add }) => add === false),
    input: {
      relationships: (golden) => ({ ...golden, text: withAllAdded(golden) }),
      summary: (golden) => ({ ...golden, text: withAllAdded(golden) }),
    },
  },
  {
    title: 'ends of relationships without a complete key',
    applies: (golden) => withNobody(golden) !== undefined,
    input: { relationships: (golden) => withNobody(golden) ?? golden },
    output: {
      relationships: (ours) =>
        ours.map((one) => ({ ...one, message: one.message.replaceAll(nobodyText, 'None') })),
    },
  },
  {
    title: 'identity of objects',
    applies: (golden) => hasAmbiguousKeys(golden),
    input: {
      relationships: (golden) => ({ ...golden, text: withVendorIdentity(golden) }),
      summary: (golden) => ({ ...golden, text: withVendorIdentity(golden) }),
    },
  },
  {
    title: 'all cycles',
    applies: ({ expected }) => expected.relationships.some(({ message }) => isCycle(message)),
    output: {
      // It finds only some of several cycles that share an object, and not always the same ones.
      relationships: (ours, { expected }) => {
        const found = new Set(expected.relationships.map(({ message }) => cycleOf(message)));
        return ours.filter(({ message }) => found.has(cycleOf(message)));
      },
    },
  },
];

/** A cycle in the one of its rotations that is the smallest; any other message as it is. */
export function cycleOf(message: string): string {
  if (!isCycle(message)) return message;
  const [first = '', ...others] = message.slice(cyclePrefix.length).split(' -> ').slice(0, -1);
  const names = [first, ...others];
  const rotations = names.map((_, place) =>
    [...names.slice(place), ...names.slice(0, place)].join(' -> '),
  );
  return cyclePrefix + rotations.sort()[0];
}

const cyclePrefix = 'Found relationship cycle: ';

function isCycle(message: string): boolean {
  return message.startsWith(cyclePrefix);
}

function hasBrokenLists(relationships: unknown): boolean {
  let isBroken = brokenList({ relationships }) !== undefined || hasStrayEntries({ relationships });
  mapObjects(relationships, (object) => {
    isBroken ||= brokenList(object) !== undefined;
    return object;
  });
  return isBroken;
}

function relationshipsOf(golden: CollectCase): readonly Json[] {
  return listIn(jsonOf(golden), 'relationships').filter(isObject);
}

function withRelationships(golden: CollectCase, relationships: readonly unknown[]): CollectCase {
  const json = jsonOf(golden);
  return isObject(json) ? withJson(golden, { ...json, relationships }) : golden;
}

/** The answer as text, with nothing taken away. */
export function withAllAdded(golden: Pick<CollectCase, 'text'>): string {
  const changed = mapObjects(jsonOf(golden), (object) =>
    object.add === false ? { ...object, add: true } : object,
  );
  return JSON.stringify(changed) ?? golden.text;
}

const nobody = {
  name: '\u{e001}',
  adapterKind: '\u{e001}',
  objectKind: '\u{e001}',
  identifiers: [],
};
const nobodyText = '\u{e001} (\u{e001}::\u{e001})';

/** Incomplete keys as one and the same object; undefined where there are none. */
function withNobody(golden: CollectCase): CollectCase | undefined {
  let found = false;
  const complete = (key: unknown): unknown => {
    if (isObject(key) && ['name', 'adapterKind', 'objectKind'].every((member) => key[member]))
      return key;
    found = true;
    return nobody;
  };
  const relationships = relationshipsOf(golden).map((one) => ({
    ...one,
    parent: complete(one.parent),
    children: listIn(one, 'children').map(complete),
  }));
  return found ? withRelationships(golden, relationships) : undefined;
}

/** The answer as text: to the vendor's tools the name is part of every object's identity, and letter case matters. */
export function withVendorIdentity(golden: Pick<CollectCase, 'text'>): string {
  const changed = mapObjects(jsonOf(golden), (object) => (isKey(object) ? marked(object) : object));
  return JSON.stringify(changed) ?? golden.text;
}

function marked(key: ObjectKey): unknown {
  const value = Buffer.from(vendorIdentity(key)).toString('hex');
  const identifiers = [{ key: 'vendor', value, isPartOfUniqueness: true }];
  return { ...key, identifiers };
}

function hasAmbiguousKeys(golden: CollectCase): boolean {
  const identities = new Map<string, string>();
  let ambiguous = false;
  mapObjects(jsonOf(golden), (object) => {
    if (!isKey(object)) return object;
    const vendors = vendorIdentity(object);
    const ours = vendorIdentity({ ...object, name: '' }).toLowerCase();
    const known = identities.get(ours);
    if (known !== undefined && known !== vendors) ambiguous = true;
    identities.set(ours, vendors);
    return object;
  });
  return ambiguous;
}

function isKey(object: Json): object is Json & ObjectKey {
  return ['name', 'adapterKind', 'objectKind'].every(
    (member) => typeof object[member] === 'string',
  );
}

function vendorIdentity(key: ObjectKey): string {
  const unique = listIn(key, 'identifiers')
    .filter(isObject)
    .filter(({ isPartOfUniqueness }) => isPartOfUniqueness === true)
    .map(({ key: name, value }) => [name, value]);
  return JSON.stringify([key.name, key.adapterKind, key.objectKind, unique.sort()]);
}
