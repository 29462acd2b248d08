/** As many relationships as objects: each has ten children, and none is its own descendant. */
export function* relationships(objects: number): Generator<string> {
  for (let parent = 0; parent * 10 + 1 < objects; parent += 1) {
    const children = Array.from({ length: 10 }, (_, child) => parent * 10 + 1 + child)
      .filter((child) => child < objects)
      .map(keyOf);
    const entry = JSON.stringify({ parent: keyOf(parent), children });
    yield parent === 0 ? entry : `,${entry}`;
  }
}

function keyOf(number: number) {
  const uuid = `7d4f0a52-93c1-4c7e-9b7e-${String(number).padStart(12, '0')}`;
  return {
    name: `Orchard picker ${number}`,
    adapterKind: 'OrchardAdapter',
    objectKind: 'orchard_picker',
    identifiers: [{ key: 'uuid', value: uuid, isPartOfUniqueness: true }],
  };
}
