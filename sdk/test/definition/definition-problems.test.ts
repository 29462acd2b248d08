import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, group, metric } from '../../src/index.ts';

const functions = { test: () => undefined, collect: () => [] };

test.each(['', '7trees', 'Orchard Adapter', 'Orchard-Adapter', '_orchard', 'Obstgärten', 7])(
  'the adapter key %j is refused where it is defined',
  (key) => {
    // @ts-expect-error -- one of them does not compile
    expect(() => defineAdapter({ key, objectTypes: [], ...functions })).toThrow(
      expect.objectContaining({
        code: 'INVALID_DEFINITION',
        message: `Adapter "${key}": its key must be letters, digits and _, beginning with a letter.`,
      }),
    );
  },
);

test.each([0, -1, 1.5, '1'])('the version %j is refused', (version) => {
  const adapter = { key: 'Orchard', version, objectTypes: [], ...functions };
  // @ts-expect-error -- one of them does not compile
  expect(() => defineAdapter(adapter)).toThrow('version must be a whole number from 1 on');
});

test('all that is wrong with an adapter is told in one message', () => {
  const types = ['tree', 'bee', 'Tree'].map((key) => defineObjectType(key, { attributes: {} }));
  const adapter = {
    key: 'an orchard',
    version: 0,
    parameters: { host: {}, HOST: {} },
    objectTypes: types,
    ...functions,
  };
  expect(() => defineAdapter(adapter)).toThrow(
    'Adapter "an orchard": its key must be letters, digits and _, beginning with a letter; ' +
      'version must be a whole number from 1 on; there are several parameters HOST; ' +
      'there are several object types Tree.',
  );
});

test('all that is wrong with an object type is told in one message', () => {
  const define = () =>
    defineObjectType('tree', {
      identifiers: { row: {}, ROW: {} },
      attributes: {
        '': metric(),
        'fruit|count': metric(),
        fruit: group({ attributes: { 'a:b': group({ attributes: { ':': metric() } }) } }),
      },
    });
  expect(define).toThrow(
    expect.objectContaining({
      code: 'INVALID_DEFINITION',
      message:
        'Object type "tree": there are several identifiers ROW; the key of an attribute is empty; ' +
        'attribute fruit|count: its key must not contain | or :; ' +
        'attribute fruit|a:b: its key must not contain | or :; ' +
        'attribute fruit|a:b|:: its key must not contain | or :.',
    }),
  );
});

test('an object type without key is refused', () => {
  expect(() => defineObjectType('', { attributes: {} })).toThrow(
    'Object type "": its key is empty.',
  );
});

test('keys that the contract allows pass', () => {
  const Tree = defineObjectType('tree trunk', {
    attributes: { 'crop (kg)': metric(), fruit: group({ attributes: { 'count-1': metric() } }) },
  });
  const adapter = { key: 'Orchard_7', version: 2, objectTypes: [Tree], ...functions };
  expect(defineAdapter(adapter).definition.version).toBe(2);
});
