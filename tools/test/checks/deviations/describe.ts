import type { CollectCase } from '../collect-case.ts';
import type { CollectDeviation } from '../collect-deviations.ts';
import { isObject, type Json, jsonOf, listIn, mapObjects, withJson } from './golden-json.ts';
import { beforeStop, firstUnreadable } from './vendor-reading.ts';

const noResult = { severity: 'ERROR', message: 'No collection result was found.' };

/** Differences in how a collection is compared with the describe. */
export const describeDeviations: readonly CollectDeviation[] = [
  {
    title: 'letter case of identifier keys',
    applies: (golden) => jsonText(golden) !== JSON.stringify(withStrangeKeys(golden)),
    input: { describe: (golden) => withJson(golden, withStrangeKeys(golden)) },
    output: {
      describe: (ours) =>
        ours.map((one) => ({ ...one, message: one.message.replaceAll(strange, '') })),
    },
  },
  {
    title: 'numbers for string properties',
    applies: (golden) => jsonText(golden)?.includes('"numberValue"') ?? false,
    output: {
      describe: (ours) =>
        ours.filter(({ message }) => !message.includes('A numeric value was returned')),
    },
  },
  {
    title: 'members that are missing or broken',
    applies: (golden) =>
      firstUnreadable(golden) !== undefined ||
      hasNoList(golden) ||
      jsonText(golden) !== JSON.stringify(asRead(golden)),
    input: { describe: (golden) => withJson(golden, asRead(golden)) },
    output: {
      describe: (ours, golden) => {
        const message = 'Unable to cross check collection against describe.xml: …';
        const stop = firstUnreadable(golden);
        const read = ours.filter((one) => one.message !== noResult.message);
        const said = stop === undefined ? read : beforeStop(read, stop);
        // It asks for the name only when it has something to say.
        const place = said.findIndex((one) => one.message.includes(nameless));
        const isEnded = place >= 0 || stop !== undefined;
        return [
          ...said.slice(0, place < 0 ? undefined : place),
          ...(isEnded ? [{ severity: 'ERROR', message }] : []),
        ];
      },
    },
  },
  {
    title: '`result` left out',
    applies: (golden) => {
      const json = golden.status === 200 && jsonOf(golden);
      return isObject(json) && json.result === undefined && !('errorMessage' in json);
    },
    output: { describe: () => [noResult] },
  },
];

/** To the vendor's tools an empty object is an empty list. */
function hasNoList(golden: CollectCase): boolean {
  const json = golden.status === 200 && jsonOf(golden);
  return isObject(json) && isObject(json.result);
}

/** What no text has. */
const strange = '\u{e000}';

function jsonText(golden: CollectCase): string | undefined {
  return JSON.stringify(jsonOf(golden));
}

/** The name of what has none. */
const nameless = '\u{e003}';

/** Null is a value to the vendor's tools, and a name is missed only when it is needed. */
function asRead(golden: CollectCase): unknown {
  return mapObjects(jsonOf(golden), (object, member) => {
    if (member === 'key' && 'objectKind' in object) {
      const { name = nameless, adapterKind, objectKind } = object;
      return { ...object, ...withNone({ name, adapterKind, objectKind }) };
    }
    if (member === 'identifiers') return { ...object, ...withNone({ key: object.key }) };
    return object.stringValue === null ? { ...object, stringValue: '' } : object;
  });
}

function withNone(members: Json): Json {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value === null ? 'None' : value]));
}

/** Identifiers that are declared in another letter case under a key that is not declared at all. */
function withStrangeKeys(golden: CollectCase): unknown {
  return mapObjects(jsonOf(golden), (object, member) => {
    if (member !== 'key' || typeof object.objectKind !== 'string') return object;
    const declared = [
      ...(golden.describe.objectTypes.get(object.objectKind)?.identifiers.keys() ?? []),
    ];
    const folded = declared.map((key) => key.toLowerCase());
    const isStrange = (key: unknown) =>
      typeof key === 'string' && !declared.includes(key) && folded.includes(key.toLowerCase());
    if (!listIn(object, 'identifiers').some((one) => isObject(one) && isStrange(one.key)))
      return object;
    const identifiers = listIn(object, 'identifiers').map((one) =>
      isObject(one) && isStrange(one.key) ? { ...one, key: one.key + strange } : one,
    );
    return { ...object, identifiers };
  });
}
