import { validate } from '@packwright/api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definitionJson } from '../../src/definition/definition-json.ts';
import { defineAdapter, defineObjectType } from '../../src/index.ts';
import { anyDefinition } from './any-definition.ts';
import { declareDefinition } from './from-json/declare-definition.ts';
import { expectSameOrRefused } from './from-json/expect-same-or-refused.ts';
import { entries, type Loose } from './from-json/loose.ts';
import { oneChange } from './from-json/one-change.ts';

const functions = { test: () => undefined, collect: () => [] };

const anyJson = anyDefinition.map(({ objectTypes, ...adapter }) => {
  const types = Object.entries(objectTypes).map(([key, options]) =>
    Reflect.apply(defineObjectType, null, [key, options]),
  );
  const declared = { ...adapter, objectTypes: types, ...functions };
  return jsonOf(Reflect.apply(defineAdapter, null, [declared]).definition);
});

test('any definition that is taken fits the contract', () => {
  fc.assert(
    fc.property(anyJson, (json) => {
      expect(validate('AdapterDefinition', json)).toEqual([]);
    }),
  );
});

test('the JSON of any definition, declared again, gives the same JSON', () => {
  fc.assert(
    fc.property(anyJson, (json) => {
      expect(withSortedUnits(jsonOf(declareDefinition(json)))).toEqual(withSortedUnits(json));
    }),
  );
});

test('any one change of it is either in the JSON, or refused for a known reason', () => {
  fc.assert(fc.property(anyJson.chain(oneChange), expectSameOrRefused), { numRuns: 500 });
});

/** As the tools receive it. */
function jsonOf(definition: Parameters<typeof definitionJson>[0]): Loose {
  return JSON.parse(JSON.stringify(definitionJson(definition)));
}

/** They are listed as they are used, and JSON has lost which attribute came before which group. */
function withSortedUnits({ unit_definitions: units, ...json }: Loose): Loose {
  return {
    ...json,
    units: entries(units).toSorted((a, b) => (String(a.key) < String(b.key) ? -1 : 1)),
  };
}
