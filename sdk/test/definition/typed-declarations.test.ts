import { expect, expectTypeOf, test } from 'vitest';
import {
  type AdapterInput,
  defineAdapter,
  defineObjectType,
  foreignObjectType,
  type ObjectType,
  withoutCredential,
} from '../../src/index.ts';

const base = { key: 'A', objectTypes: [], test: () => undefined, collect: () => [] } as const;
const values = ['fast', { key: 'full', label: 'Full' }] as const;

test('a default that is none of the values of its enumeration does not compile', () => {
  const parameter = () =>
    defineAdapter({
      ...base,
      parameters: {
        host: {},
        // @ts-expect-error -- fast or full
        mode: { type: 'enum', values, default: 'slow' },
      },
    });
  expect(parameter).toThrow('default must be the key of one of its values, not "slow"');
  const field = () =>
    defineAdapter({
      ...base,
      // @ts-expect-error -- the label is not the key
      credentials: { login: { fields: { realm: { type: 'enum', values, default: 'Full' } } } },
    });
  expect(field).toThrow('default must be the key of one of its values, not "Full"');
  const identifier = () =>
    defineObjectType('tree', {
      // @ts-expect-error -- fast or full
      identifiers: { kind: { type: 'enum', values, default: '' } },
    });
  expect(identifier).toThrow('default must be the key of one of its values, not ""');
  const foreign = () =>
    foreignObjectType('VMWARE', 'VirtualMachine', {
      // @ts-expect-error -- there are no values
      identifiers: { kind: { type: 'enum', values: [], default: 'a' } },
    });
  expect(foreign).toThrow('default must be the key of one of its values, not "a"');
});

test('where an account may do without a credential, there may be none', () => {
  defineAdapter({
    ...base,
    credentials: { login: { fields: { user: {} } }, [withoutCredential]: true },
    test({ credentialType, credentials }) {
      expectTypeOf(credentialType).toEqualTypeOf<'login' | undefined>();
      // @ts-expect-error -- there may be none
      expect(() => credentials.user).toBeDefined();
      if (credentialType === 'login') expectTypeOf(credentials.user).toEqualTypeOf<string>();
    },
  });
});

test('an icon names one thing, and its cases go no deeper than two levels', () => {
  const cases = [{ suffix: '_a' }];
  const both = () =>
    // @ts-expect-error -- one of the two
    defineObjectType('tree', { icons: [{ property: 'a', metric: 'b', cases }] });
  expect(both).toThrow('it names one of property, identifier and metric');
});

test('a default of another type does not compile', () => {
  const parameters = () =>
    // @ts-expect-error -- a text for a number
    defineAdapter({ ...base, parameters: { port: { type: 'integer', default: '443' } } });
  expect(parameters).toThrow('default must be a whole number, not "443"');
  // @ts-expect-error -- a number for a text
  expect(() => defineAdapter({ ...base, parameters: { host: { default: 7 } } })).toThrow();
});

test('a misspelt or misplaced member does not compile', () => {
  // @ts-expect-error -- required
  const misspelt = () => defineAdapter({ ...base, parameters: { a: { label: '', requird: 1 } } });
  expect(misspelt).toThrow('there is no member "requird"');
  // @ts-expect-error -- for enumerations only
  const other = () => defineAdapter({ ...base, parameters: { a: { type: 'integer', values } } });
  expect(other).toThrow('there is no member "values"');
  // @ts-expect-error -- for parameters only
  const unique = () => defineObjectType('a', { identifiers: { a: { label: '', advanced: true } } });
  expect(unique).toThrow('there is no member "advanced"');
  // @ts-expect-error -- attributes
  expect(() => defineObjectType('a', { atributes: {} })).toThrow('there is no member "atributes"');
  // @ts-expect-error -- collect
  expect(() => defineAdapter({ ...base, colect: () => [] })).toThrow('there is no member "colect"');
});

test('own and foreign object types in the list of the other do not compile', () => {
  const Tree = defineObjectType('tree', {});
  const Machine = foreignObjectType('VMWARE', 'VirtualMachine');
  expectTypeOf(Tree.adapterKind).toEqualTypeOf<undefined>();
  expectTypeOf(Machine.adapterKind).toEqualTypeOf<'VMWARE'>();
  // @ts-expect-error -- a foreign type
  const foreign = () => defineAdapter({ ...base, objectTypes: [Tree, Machine] });
  expect(foreign).toThrow('belongs into foreignObjectTypes');
  // @ts-expect-error -- an own type
  const own = () => defineAdapter({ ...base, foreignObjectTypes: [Machine, Tree] });
  expect(own).toThrow('belongs into objectTypes');
  // Where it is not known before, it is checked at run time only.
  const [objectTypes, foreignObjectTypes]: (readonly ObjectType[])[] = [[Tree], [Machine]];
  defineAdapter({
    ...base,
    objectTypes: objectTypes ?? [],
    foreignObjectTypes: foreignObjectTypes ?? [],
  });
});

test('a choice is typed by the keys of its values, and by their absence', () => {
  defineAdapter({
    ...base,
    parameters: {
      mode: { type: 'enum', values },
      usual: { type: 'enum', values: ['a', 'b'], required: false, default: 'a' },
      maybe: { type: 'enum', values: ['a', 'b'], required: false },
    },
    credentials: {
      login: {
        fields: {
          realm: { type: 'enum', values, required: false, default: 'full' },
          domain: { type: 'enum', values: ['x'], required: false },
          pin: { type: 'integer' },
        },
      },
    },
    test({ parameters, credentials }) {
      expectTypeOf(parameters.mode).toEqualTypeOf<'fast' | 'full'>();
      expectTypeOf(parameters.usual).toEqualTypeOf<'a' | 'b'>();
      expectTypeOf(parameters.maybe).toEqualTypeOf<'a' | 'b' | undefined>();
      expectTypeOf(credentials.realm).toEqualTypeOf<'fast' | 'full'>();
      expectTypeOf(credentials.domain).toEqualTypeOf<'x' | undefined>();
      expectTypeOf(credentials.pin).toEqualTypeOf<number>();
      return undefined;
    },
  });
});

test('what an adapter declares can be read from it, with its types', () => {
  const { definition } = defineAdapter({
    ...base,
    parameters: { mode: { type: 'enum', values, default: 'fast' } },
  });
  expectTypeOf(definition.parameters?.mode.default).toEqualTypeOf<'fast' | undefined>();
  expectTypeOf<AdapterInput>().toHaveProperty('parameters');
  expect(definition.parameters?.mode.values).toBe(values);
});
