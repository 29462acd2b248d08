import { expect, test } from 'vitest';
import { originalPosition, readableCollection } from '../../src/collection/readable-collection.ts';

const key = { name: 'North', adapterKind: 'Orchard', objectKind: 'tree' };

test('what has the right types is read, the rest left out', () => {
  const collection = readableCollection({
    result: [
      { key: { name: 'no kinds' } },
      {
        key: {
          ...key,
          identifiers: [{ value: 'no key' }, { key: 'id', isPartOfUniqueness: 'yes' }],
        },
        metrics: [7, { key: 'height', numberValue: '7', timestamp: 'now' }],
        properties: [{ key: 'species', stringValue: 'oak', numberValue: null }],
        events: [{}, { message: 'Storm', startDate: 5, faultKey: false }],
      },
    ],
    relationships: [{ children: [key] }, { parent: key, children: [key, 'b'] }],
    notExistingObjects: 'none',
    errorMessage: 4,
  });
  const readKey = { ...key, identifiers: [{ key: 'id', isPartOfUniqueness: false }] };
  expect(collection).toEqual({
    result: [
      {
        key: readKey,
        metrics: [{ key: 'height' }],
        properties: [{ key: 'species', stringValue: 'oak' }],
        events: [{ message: 'Storm', startDate: 5 }],
      },
    ],
    relationships: [
      {
        parent: { ...key, identifiers: [] },
        children: [{ ...key, identifiers: [] }],
        add: true,
      },
    ],
  });
});

test('a text as the value of a metric is read, so that it is found beside another mistake too', () => {
  const metrics = [{ key: 'height', stringValue: 'tall' }, { key: 5 }];
  const { result } = readableCollection({ result: [{ key, metrics }] });
  expect(result?.[0]?.metrics).toEqual([{ key: 'height', stringValue: 'tall' }]);
});

test('what is read knows where it was', () => {
  const { result = [] } = readableCollection({ result: [null, 5, { key }] });
  expect(result.map((object, position) => originalPosition(object, position))).toEqual([2]);
  expect(originalPosition({}, 3)).toBe(3);
});

test('what is no object at all is an empty collection', () => {
  for (const value of [null, [], 'x', 5]) expect(readableCollection(value)).toEqual({});
});
