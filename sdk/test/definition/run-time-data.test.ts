import { expect, expectTypeOf, test } from 'vitest';
import { definitionJson } from '../../src/definition/definition-json.ts';
import {
  type AdapterDefinition,
  type Attributes,
  type CredentialTypes,
  defineAdapter,
  defineObjectType,
  group,
  type Identifiers,
  instancedGroup,
  type MetricAttribute,
  metric,
  type ObjectType,
  type Parameters,
  property,
} from '../../src/index.ts';

/** What an adapter may learn only when it runs, from a file or a server. */
const described = {
  tree: { height: 'number', variety: 'text' },
  bee: { age: 'number' },
} satisfies Record<string, Record<string, string>>;

test('object types are made in a loop, and take any path that they declare', () => {
  const types: ObjectType[] = [];
  for (const [key, columns] of Object.entries(described)) {
    const attributes: Record<string, Attributes[string]> = {};
    for (const [column, type] of Object.entries(columns)) {
      attributes[column] = type === 'text' ? property() : metric();
    }
    types.push(defineObjectType(key, { attributes }));
  }
  const adapter = defineAdapter({
    key: 'Orchard',
    objectTypes: types,
    test: () => undefined,
    collect: () => types.map((type) => type.object({ name: `a ${type.key}` })),
  });
  expectTypeOf(adapter.definition).toExtend<AdapterDefinition>();
  const [Tree, Bee] = types;
  Tree?.object({ name: 'Gala' }).set({ height: 3, variety: 'Gala' }).withMetric('height', 3);
  expect(() => Bee?.object({ name: 'Maya' }).set({ height: 3 })).toThrow('height');
});

test('attributes of one kind keep it: metrics of unknown names take numbers', () => {
  const attributes: Record<string, MetricAttribute> = {};
  for (const key of ['north', 'south']) attributes[key] = metric();
  const Field = defineObjectType('field', {
    attributes: {
      count: group({ attributes }),
      probe: instancedGroup({ attributes }),
      name: property(),
    },
  });
  const field = Field.object({ name: 'F' });
  field.set({ count: { north: 1 }, probe: { a: { south: 2 } } });
  // @ts-expect-error -- a text for a number
  expect(() => field.set({ count: { north: '1' } })).toThrow('number');
  expect(() => field.set({ count: { west: 1 } })).toThrow('west');
});

test('identifiers, parameters and credentials are data as well', () => {
  const identifiers: Identifiers = Object.fromEntries(['row', 'column'].map((key) => [key, {}]));
  const parameters: Parameters = {
    ...Object.fromEntries(['first', 'second'].map((key) => [key, { label: key.toUpperCase() }])),
    mode: { type: 'enum', values: ['a', 'b'].map((key) => ({ key })), default: 'b' },
  };
  const credentials: CredentialTypes = { login: { fields: { user: {} } } };
  const Tree = defineObjectType('tree', { identifiers });
  const definition: AdapterDefinition = { key: 'A', parameters, credentials, objectTypes: [Tree] };
  const adapter = defineAdapter({
    key: 'A',
    parameters,
    credentials,
    objectTypes: [Tree],
    test({ parameters, credentials }) {
      expectTypeOf(parameters.first).toEqualTypeOf<string | number | undefined>();
      expectTypeOf(credentials?.user).toEqualTypeOf<string | number | undefined>();
      return undefined;
    },
    collect: () => [Tree.object({ name: 'T', row: '1', column: '2' })],
  });
  expect(definitionJson(adapter.definition)).toEqual(definitionJson(definition));
});
