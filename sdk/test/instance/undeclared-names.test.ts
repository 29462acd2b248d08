import { expect, test } from 'vitest';
import type { AdapterDefinition } from '../../src/definition/adapter-definition.ts';
import { adapterInstance } from '../../src/instance/adapter-instance.ts';
import { undeclaredNames } from '../../src/instance/undeclared-names.ts';
import { answerOf } from '../adapter-process.ts';
import { complete, definition, key, parameters, read } from './complete-instance.ts';

const warningFor = (adapter_key: object, declared: AdapterDefinition | undefined = definition) =>
  undeclaredNames(read({ ...complete, adapter_key }, declared), declared);

test('parameters that are not declared, and a foreign adapter kind, are named without values', () => {
  const identifiers = parameters({ host: 'ops.example', prxy: 'gala-7', prt: '1' });
  expect(warningFor({ ...key, adapter_kind: 'Meadow', identifiers })).toBe(
    'Adapter instance North: its adapter kind is Meadow, not OrchardAdapter; ' +
      'no such parameter: prxy, prt (declared: host, port, proxy, mode).',
  );
});

test('what is declared, in any case, or added by the platform, is nothing to warn of', () => {
  const identifiers = parameters({ HOST: 'ops.example', container_memory_limit: '512' });
  expect(warningFor({ ...key, identifiers })).toBeUndefined();
});

test('without a definition every name is as good as another', () => {
  const instance = adapterInstance(JSON.stringify(complete), undefined);
  expect(undeclaredNames(instance, undefined)).toBeUndefined();
});

test('the log has the names as a warning', async () => {
  const adapter_key = { ...key, identifiers: parameters({ gatway: 'https://gala-7.example' }) };
  const program = '../samples/first-adapter/app/adapter.ts';
  const { log } = await answerOf(program, 'endpoint_urls', JSON.stringify({ adapter_key }));
  expect(log).toContain(
    'adapter WARNING Adapter instance North: no such parameter: gatway (declared: gateway).',
  );
  expect(log).not.toContain('gala-7');
});
