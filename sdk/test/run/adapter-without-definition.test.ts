import { expectTypeOf, test } from 'vitest';
import {
  type Adapter,
  defineAdapter,
  defineObjectType,
  type MonitoredObject,
  metric,
  type run,
} from '../../src/index.ts';

/** The types of `run` without what it does. */
const started: typeof run = () => new Promise<never>(() => {});

const Tree = defineObjectType('tree', { attributes: { height: metric() } });
const Bee = defineObjectType('bee', {});

test('without definition, parameters and credentials are texts, or undefined where none was entered', () => {
  started({
    test({ name, parameters, credentialType, credentials, signal }) {
      expectTypeOf(name).toEqualTypeOf<string>();
      expectTypeOf(parameters.host).toEqualTypeOf<string | undefined>();
      expectTypeOf(credentialType).toEqualTypeOf<string | undefined>();
      expectTypeOf(credentials?.password).toEqualTypeOf<string | undefined>();
      expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
      if (credentialType === 'login')
        expectTypeOf(credentials.user).toEqualTypeOf<string | undefined>();
      return undefined;
    },
    endpoints: ({ parameters }) => (parameters.host ? [`https://${parameters.host}`] : []),
    // Objects of any type, also of several.
    async *collect({ parameters }) {
      yield Tree.object({ name: parameters.tree ?? 'Tree 7' }).set({ height: 3 });
      yield Bee.object({ name: 'Maja' });
    },
  });
  started({ test: () => undefined, collect: () => [Tree.object({ name: 'Tree 7' })] });
});

test('the method of a program that has one only is checked', () => {
  const adapter = { test: () => undefined, collect: () => [] };
  for (const method of ['test', 'collect', 'endpoint_urls', 'adapter_definition'] as const) {
    started(adapter, method);
  }
  // @ts-expect-error -- no method
  started(adapter, 'colect');
});

test('what cannot be answered does not compile', () => {
  // @ts-expect-error -- collect is missing
  started({ test: () => undefined });
  // @ts-expect-error -- a number is no message
  started({ test: () => 5, collect: () => [] });
  // @ts-expect-error -- a name is no object
  started({ test: () => undefined, collect: () => ['Tree 7'] });
});

test('adapters with a definition are run as well, whatever they declare', () => {
  const adapter = defineAdapter({
    key: 'OrchardAdapter',
    parameters: { host: {}, port: { type: 'integer', default: 443 } },
    credentials: { login: { fields: { user: {} } } },
    objectTypes: [Tree],
    test: ({ parameters }) => (parameters.port > 0 ? undefined : 'No port.'),
    collect: (): MonitoredObject<'tree'>[] => [],
  });
  started(adapter);
  expectTypeOf(adapter).toExtend<Adapter>();
});
