/** How many trees there are; the rest follows. */
export interface OrchardSize {
  readonly trees: number;
  /** Trees to a row; default 20. */
  readonly perRow?: number;
}

const adapterKind = 'OrchardAdapter';
const timestamp = 1_763_780_000_000;

/**
 * The answer of an adapter that collects orchards with rows of trees: with relationships, properties,
 * metrics with units, events, and names that are markup.
 */
export function orchardCollection({ trees, perRow = 20 }: OrchardSize) {
  const rowCount = Math.ceil(trees / perRow);
  const orchards = Array.from({ length: Math.ceil(rowCount / 25) }, (_, number) => ({
    ...empty,
    key: key('orchard', `Orchard ${number + 1}`),
  }));
  const rows = Array.from({ length: rowCount }, (_, number) => row(number));
  const all = Array.from({ length: trees }, (_, number) => tree(number));
  return {
    result: [instance, ...orchards, ...rows, ...all],
    relationships: [
      { parent: instance.key, children: orchards.map((one) => one.key) },
      ...orchards.map((one, number) => ({
        parent: one.key,
        children: rows.slice(number * 25, number * 25 + 25).map((other) => other.key),
      })),
      ...rows.map((one, number) => ({
        parent: one.key,
        children: all.slice(number * perRow, (number + 1) * perRow).map((other) => other.key),
      })),
      {
        parent: key('weather_station', 'Station on the hill'),
        children: orchards.map((one) => one.key),
      },
    ],
    notExistingObjects: [],
  };
}

/** The name of the first tree. */
export const markup = '<img src=x onerror="document.title=1"><b>Tree</b> </script>';

const empty = { metrics: [] as object[], properties: [] as object[], events: [] as object[] };

function key(objectKind: string, name: string, id = name) {
  const identifiers = [{ key: 'id', value: id, isPartOfUniqueness: true }];
  return { name, adapterKind, objectKind, identifiers };
}

const instance = { ...empty, key: { ...key('orchard_instance', 'mp-test'), identifiers: [] } };

function row(number: number) {
  const metrics = [{ key: 'water', numberValue: 120_000 + number * 1_000, timestamp }];
  return { ...empty, key: key('row', `Row ${number + 1}`), metrics };
}

function tree(number: number) {
  const name = number === 0 ? markup : `Tree ${number + 1}`;
  return {
    key: key('tree', name, `T-${String(number + 1).padStart(6, '0')}`),
    metrics: [
      { key: 'height', numberValue: 2 + ((number * 7) % 40) / 10, timestamp },
      { key: 'sensor:north|moisture', numberValue: (number * 13) % 101, timestamp },
      { key: 'sensor:south|moisture', numberValue: (number * 17) % 101, timestamp },
      ...(number % 40 === 7 ? [{ key: 'apples', numberValue: number, timestamp }] : []),
    ],
    properties: [
      { key: 'variety', stringValue: ['Gala', 'Boskoop', 'Elstar'][number % 3] ?? '', timestamp },
      ...(number % 90 === 4 ? [{ key: 'pruned', numberValue: 1, timestamp }] : []),
    ],
    events:
      number % 50 === 3
        ? [
            {
              message: `Leaves of tree ${number + 1} turn yellow`,
              criticality: 2,
              startDate: timestamp,
            },
          ]
        : [],
  };
}
