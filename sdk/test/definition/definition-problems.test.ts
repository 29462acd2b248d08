import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, group, metric } from '../../src/index.ts';

const functions = { test: () => undefined, collect: () => [] };

test('one problem is told in one line, with the code of the error', () => {
  const adapter = { key: 'Orchard', version: 0, objectTypes: [], ...functions };
  expect(() => defineAdapter(adapter)).toThrow(
    expect.objectContaining({
      name: 'SdkError',
      code: 'INVALID_DEFINITION',
      message:
        'Invalid definition: adapter "Orchard": version must be a whole number from 1 on, not 0.',
    }),
  );
});

test('all that is wrong with an adapter is told in one message, a line for each', () => {
  const adapter = {
    key: 'an orchard',
    version: 0,
    parameters: { host: {}, HOST: {} },
    credentials: { 'user,password': { fields: {} } },
    instance: { attributes: { 'a|b': metric() } },
    objectTypes: ['tree', 'bee', 'Tree'].map((key) => defineObjectType(key, {})),
    ...functions,
  };
  expect(() => defineAdapter(adapter)).toThrow(`Invalid definition: 7 problems
- adapter "an orchard": its key must be letters from A to Z, digits and _, beginning with a letter
- adapter "an orchard": version must be a whole number from 1 on, not 0
- adapter "an orchard", credential type "user,password": its key must not contain a comma, which divides keys
- adapter "an orchard", credential type "user,password": it has no fields, and the platform wants one at least
- adapter "an orchard", adapter instance, attribute "a|b": its key must not contain | or :, which divide paths into parts
- adapter "an orchard", parameter "HOST": parameter "host" has this key too, for case makes no difference to the platform
- adapter "an orchard", object type "Tree": object type "tree" has this key too, for case makes no difference to the platform`);
});

test('all that is wrong with an object type is told in one message, with the path to each', () => {
  const define = () =>
    defineObjectType('tree', {
      identifiers: { row: {}, ROW: {} },
      attributes: {
        '': metric(),
        fruit: group({ attributes: { 'a:b': group({ attributes: { '|': metric() } }) } }),
      },
    });
  expect(define).toThrow(`Invalid definition: 4 problems
- object type "tree", attribute "": its key is empty
- object type "tree", group "fruit", group "a:b": its key must not contain | or :, which divide paths into parts
- object type "tree", group "fruit", group "a:b", attribute "|": its key must not contain | or :, which divide paths into parts
- object type "tree", identifier "ROW": identifier "row" has this key too, for case makes no difference to the platform`);
});

test('the stack leads to the declaration', () => {
  try {
    defineObjectType('', {});
    expect.unreachable();
  } catch (error) {
    expect(String(Object(error).stack)).toContain(import.meta.filename);
  }
});

test('keys that the contract allows pass', () => {
  const Tree = defineObjectType('tree trunk', {
    attributes: { 'crop (kg)': metric(), fruit: group({ attributes: { 'count-1': metric() } }) },
  });
  const adapter = { key: 'Orchard_7', version: 2, objectTypes: [Tree], ...functions };
  expect(defineAdapter(adapter).definition.version).toBe(2);
});
