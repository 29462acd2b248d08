/** How large a collect result is to be. */
export interface CollectResultSize {
  readonly objects: number;
  readonly metrics: number;
  readonly properties: number;
}

/** The result that the figures of this project are measured with: about 145 MB. */
export const largeCollection: CollectResultSize = { objects: 100_000, metrics: 10, properties: 5 };

/** The bytes of a collect result, one object at a time; the same ones for the same size. */
export function* collectResult(size: CollectResultSize): Generator<Buffer> {
  yield Buffer.from('{"result":[');
  for (let number = 0; number < size.objects; number += 1) {
    const object = JSON.stringify(picker(number, size));
    yield Buffer.from(number === 0 ? object : `,${object}`);
  }
  yield Buffer.from('],"relationships":[],"nonExistingObjects":[]}');
}

const start = 1_763_780_000_000;

function picker(number: number, { metrics, properties }: CollectResultSize) {
  const timestamp = start + (number % 300);
  const uuid = `7d4f0a52-93c1-4c7e-9b7e-${String(number).padStart(12, '0')}`;
  return {
    key: {
      name: `Orchard picker ${number}`,
      adapterKind: 'OrchardAdapter',
      objectKind: 'orchard_picker',
      identifiers: [{ key: 'uuid', value: uuid, isPartOfUniqueness: true }],
    },
    metrics: Array.from({ length: metrics }, (_, index) => ({
      key: `harvest|row_${index}|picked_kg`,
      timestamp,
      numberValue: ((number * 7_919 + index * 104_729) % 100_000) / (index % 2 === 0 ? 1 : 100),
    })),
    properties: Array.from({ length: properties }, (_, index) => ({
      key: `summary|state_${index}`,
      timestamp,
      stringValue: `value ${number % 17} of ${index}`,
    })),
    events: [],
  };
}
