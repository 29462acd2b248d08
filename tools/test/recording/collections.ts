import type { CollectResult, ObjectKey } from '@packwright/api';
import fc from 'fast-check';

const word = fc.constantFrom('a', 'b', 'A', 'x y', '=', '::', '"', ', ', '', 'K', '__proto__', '7');
const text = fc.array(word, { maxLength: 2 }).map((words) => words.join(''));
const filled = text.map((one) => one || 'n');

/** Keys that are often alike, and of which some are the same to the platform. */
export const objectKeys: fc.Arbitrary<ObjectKey> = fc.record({
  name: filled,
  adapterKind: fc.constantFrom('Orchard', 'orchard', 'O::r'),
  objectKind: fc.constantFrom('tree', 'Tree', ':tree', 'row'),
  identifiers: fc.array(fc.record({ key: filled, value: text, isPartOfUniqueness: fc.boolean() }), {
    maxLength: 2,
  }),
});

const timestamp = fc.constantFrom(1, 2);
const data = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(value, { maxLength: 3 }) as fc.Arbitrary<Value[]>;
const events = data(
  fc.record({ message: filled, faultKey: filled, criticality: fc.nat({ max: 5 }) }),
);

/** Collections of few objects, with everything that they can hold. */
export const collections: fc.Arbitrary<CollectResult> = fc.record({
  result: fc.array(
    fc.record({
      key: objectKeys,
      metrics: data(fc.record({ key: filled, numberValue: fc.double(), timestamp })),
      properties: data(fc.record({ key: filled, stringValue: text, timestamp })),
      events,
    }),
    { maxLength: 5 },
  ),
  relationships: fc.array(
    fc.record({
      parent: objectKeys,
      children: fc.array(objectKeys, { maxLength: 3 }),
      add: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  notExistingObjects: fc.array(objectKeys, { maxLength: 2 }),
});
