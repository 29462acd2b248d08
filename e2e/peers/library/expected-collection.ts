import { collectionEnd, type Relating } from './request.ts';

/** What the vendor documents of the JSON of a collection, for that in `project/app`. */
export function expectedCollection({ platform, relating }: Circumstances) {
  const account = accountOf(relating);
  return {
    result: [
      object(account, { metrics: [number('trees', 2)] }),
      ...orchard,
      ...(platform ? fromPlatform : []),
    ],
    relationships: expectedRelationships(account, relating),
    nonExistingObjects: [],
  };
}

/** As `/endpointURLs` answers. */
export const expectedEndpoints = {
  endpointUrls: ['https://orchard.example:443', 'https://orchard.example:8443'],
};

interface Circumstances {
  readonly platform: boolean;
  readonly relating?: Relating;
}

function accountOf(relating: Relating | undefined) {
  return key('Orchard North', 'peer_orchard_instance', [
    ['host', 'orchard.example', true],
    ['region', 'north', false],
    ...(relating ? ([['relationship_mode', relating.mode, false]] as const) : []),
    ...(relating ? ([['related', relating.related, false]] as const) : []),
  ]);
}

function expectedRelationships(
  account: unknown,
  { mode = 'PER_OBJECT', related = 'yes' }: Partial<Relating> = {},
) {
  const children: [parent: unknown, children: unknown[]][] = [
    [account, [row]],
    [north, []],
    [row, [north, south]],
  ];
  const told = new Map(related === 'yes' ? children : []);
  if (mode === 'NONE' || (mode === 'AUTO' && told.size === 0)) return [];
  // In one mode of objects whose children were told, and of no others.
  const parents = mode === 'PER_OBJECT' ? [...told.keys()] : [account, north, south, row];
  return parents.map((parent) => ({ parent, children: told.get(parent) ?? [] }));
}

/** Sets have no order: children and events by their text. */
export function sorted(collection: string): unknown {
  return JSON.parse(collection, (name, value) =>
    name === 'children' || name === 'events' ? [...value].sort(byText) : value,
  );
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

const now = collectionEnd;
const north = key('North 1999', 'tree', [
  ['tree_id', 'N', true],
  ['planted', '1999', false],
]);
const south = key('South 1999', 'tree', [
  ['tree_id', 'S', true],
  ['planted', '1999', false],
]);
const row = key('Row 1', 'row', [['row_id', 'R-1', true]]);
const variety = 'Café Gala 🍎';

const orchard = [
  object(north, {
    metrics: [
      number('growth', 5.5, now - 60_000),
      number('growth', 6),
      number('sensor:a b|moisture', 31.25),
      number('sensor:c:d|clock|drift', 1, 0),
    ],
    properties: [
      words('variety', variety),
      number('age', 3),
      words('variety', 'Gala', now - 1),
      words('weather|station', ''),
    ],
    events: [
      {
        message: 'Frost',
        criticality: 4,
        faultKey: 'sensor:a b|moisture',
        autoCancel: false,
        startDate: now - 2000,
        updateDate: now - 1000,
        cancelDate: now,
        watchWaitCycle: 2,
        cancelWaitCycle: 5,
      },
      { message: 'Ripe', criticality: 0, autoCancel: true, watchWaitCycle: 1, cancelWaitCycle: 3 },
    ],
  }),
  object(south, {
    metrics: [number('growth', 6)],
    properties: [words('variety', variety), number('age', 5)],
  }),
  object(row, {
    metrics: [number('flow', 1.5)],
    properties: [
      number('number', 4),
      number('start', 1),
      words('certificate', 'CN=proxy.example [True, False]'),
    ],
  }),
];

/** `West` is missing: it is of another adapter, and nothing was collected for it. */
const fromPlatform = [
  object(key('East', 'field', [['field_id', 'east', true]], 'FARM'), {
    metrics: [number('visits', 2, 1)],
  }),
  object(key('Platform', 'platform', []), {
    properties: [
      // After the first page the library asks for the last one, and goes on backwards.
      words('kinds', 'apple,cherry,quince,medlar,pear', 1),
      words('values', '[1, 2, 3]', 1),
      words('calls', 'GET 200,POST 200,PUT 200,PATCH 200,DELETE 404', 1),
    ],
  }),
];

type Identifier = readonly [key: string, value: string, isPartOfUniqueness: boolean];

function key(
  name: string,
  objectKind: string,
  identifiers: readonly Identifier[],
  adapterKind = 'PeerOrchard',
) {
  const all = identifiers.map(([key, value, isPartOfUniqueness]) => ({
    ...{ key, value, isPartOfUniqueness },
  }));
  return { name, adapterKind, objectKind, identifiers: all };
}

function object(key: unknown, data: object) {
  return { key, metrics: [], properties: [], events: [], ...data };
}

function number(key: string, numberValue: number, timestamp = now) {
  return { key, numberValue, timestamp };
}

function words(key: string, stringValue: string, timestamp = now) {
  return { key, stringValue, timestamp };
}
