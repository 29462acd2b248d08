import { expect, expectTypeOf, test } from 'vitest';
import {
  containerMemoryLimit,
  defineAdapter,
  defineObjectType,
  group,
  type MonitoredObject,
  metric,
  property,
} from '../src/index.ts';

const Orchard = defineObjectType('orchard', { attributes: {} });

const Tree = defineObjectType('tree', {
  identifiers: { row: { type: 'integer' }, tree_id: {}, nickname: { required: false } },
  attributes: {
    variety: property(),
    age: property({ type: 'number' }),
    fruit: group({
      attributes: { count: metric(), sensor: group({ attributes: { moisture: metric() } }) },
    }),
  },
});

const gala = () => Tree.object({ name: 'Tree 7', row: 7, tree_id: 'T-7' });

test('values are given as the definition nests them, and may be left out or undefined', () => {
  gala().set({ variety: 'Gala', age: 12, fruit: { count: 120, sensor: { moisture: 0.31 } } });
  gala().set({ age: undefined, fruit: undefined });
});

test('an undeclared metric or a value of another type does not compile and is refused', () => {
  // @ts-expect-error -- not declared
  expect(() => gala().set({ colour: 'red' })).toThrow('colour is not declared');
  // @ts-expect-error -- not declared in this group
  expect(() => gala().set({ fruit: { weight: 3 } })).toThrow('fruit|weight is not declared');
  // @ts-expect-error -- a text for a number
  expect(() => gala().set({ fruit: { count: '120' } })).toThrow('count takes a finite number');
  // @ts-expect-error -- a number for a text
  expect(() => gala().set({ variety: 7 })).toThrow('variety takes a text');
  // @ts-expect-error -- a number for a group
  expect(() => gala().set({ fruit: 7 })).toThrow('fruit is a group');
});

test('a missing, undeclared or wrongly typed identifier does not compile and is refused', () => {
  // @ts-expect-error -- tree_id is missing
  expect(() => Tree.object({ name: 'Tree 7', row: 7 })).toThrow('identifier tree_id is missing');
  // @ts-expect-error -- row is an integer
  expect(() => Tree.object({ name: 'Tree 7', row: '7', tree_id: 'T' })).toThrow('row must be');
  // @ts-expect-error -- tree_id is a text
  expect(() => Tree.object({ name: 'Tree 7', row: 7, tree_id: 7 })).toThrow('tree_id must be');
  // @ts-expect-error -- there is no such identifier
  expect(() => Tree.object({ name: 'T', row: 7, tree_id: 'T', soil: '' })).toThrow('soil');
  // @ts-expect-error -- the name is missing
  expect(() => Tree.object({ row: 7, tree_id: 'T-7' })).toThrow('the name must be');
  // @ts-expect-error -- a name is all this type needs
  expect(() => Orchard.object({})).toThrow('the name must be');
});

test('an event is about a declared metric or property', () => {
  gala().addEvent({ message: 'Frost risk', faultKey: 'fruit|sensor|moisture' });
  // @ts-expect-error -- a group cannot be at fault
  expect(() => gala().addEvent({ message: 'Frost', faultKey: 'fruit|sensor' })).toThrow('faultKey');
  // @ts-expect-error -- no such criticality
  expect(() => gala().addEvent({ message: 'Frost', criticality: 'bad' })).toThrow('criticality');
});

test('parameters and credentials have the types of their declaration', () => {
  defineAdapter({
    key: 'OrchardAdapter',
    parameters: {
      ...containerMemoryLimit(),
      host: {},
      proxy: { required: false },
      port: { type: 'integer', required: false, default: 443 },
      rows: { type: 'integer', required: false },
    },
    credentials: {
      login: { fields: { user: {}, password: { password: true } } },
      token: { fields: { token: { password: true }, realm: { required: false } } },
    },
    objectTypes: [Orchard, Tree],
    test({ parameters, credentialType, credentials }) {
      expectTypeOf(parameters.container_memory_limit).toEqualTypeOf<number>();
      expectTypeOf(parameters.host).toEqualTypeOf<string>();
      expectTypeOf(parameters.proxy).toEqualTypeOf<string | undefined>();
      expectTypeOf(parameters.port).toEqualTypeOf<number>();
      expectTypeOf(parameters.rows).toEqualTypeOf<number | undefined>();
      // @ts-expect-error -- not declared
      parameters.hots;
      // @ts-expect-error -- which credential it is must be asked first
      credentials.user;
      if (credentialType === 'login') expectTypeOf(credentials.password).toEqualTypeOf<string>();
      else expectTypeOf(credentials.realm).toEqualTypeOf<string | undefined>();
    },
    collect: () => [],
  });
});

test('without declarations there are no parameters and no credentials to read', () => {
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [],
    test({ parameters, credentials }) {
      expectTypeOf(parameters).toEqualTypeOf<Readonly<Record<never, never>>>();
      expectTypeOf(credentials).toEqualTypeOf<undefined>();
      return 'not today';
    },
    collect: async () => [],
  });
});

test('only objects of the declared types can be collected', () => {
  const adapter = { key: 'OrchardAdapter', objectTypes: [Orchard], test: () => undefined };
  const orchard = Orchard.object({ name: 'North' }).addChild(gala());
  expectTypeOf(orchard).toExtend<MonitoredObject>();
  defineAdapter({ ...adapter, collect: () => [orchard] });
  defineAdapter({ ...adapter, collect: async () => new Set([orchard]) });
  defineAdapter({
    ...adapter,
    async *collect() {
      yield orchard;
    },
  });
  // A function that may stream or not is not written differently.
  const later = async () => (orchard.key.name === 'North' ? [orchard] : streamed());
  async function* streamed() {
    yield orchard;
  }
  defineAdapter({ ...adapter, collect: later });
  defineAdapter({ ...adapter, collect: async () => streamed() });
  // @ts-expect-error -- tree is not among the object types
  defineAdapter({ ...adapter, collect: () => [gala()] });
});

test('endpoints are a list: one URL alone, whose letters would be taken for URLs, does not compile', () => {
  const adapter = { key: 'A', objectTypes: [], test: () => undefined, collect: () => [] };
  defineAdapter({ ...adapter, endpoints: () => ['https://ops.example'] });
  defineAdapter({ ...adapter, endpoints: async () => ['https://ops.example'] });
  // @ts-expect-error -- a text
  defineAdapter({ ...adapter, endpoints: () => 'https://ops.example' });
  // @ts-expect-error -- a text, later
  defineAdapter({ ...adapter, endpoints: async () => 'https://ops.example' });
});
