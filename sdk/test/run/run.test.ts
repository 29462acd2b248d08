import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from '@packwright/api';
import { expect, onTestFinished, test } from 'vitest';
import { adapterPath, answerOf, instanceWith, smallestInstance } from '../adapter-process.ts';

const orchardInstance = (secret: string) =>
  JSON.stringify({
    adapter_key: {
      name: 'North',
      adapter_kind: 'OrchardAdapter',
      object_kind: 'OrchardAdapter_adapter_instance',
      identifiers: [{ key: 'host', value: 'ops.example', is_part_of_uniqueness: true }],
    },
    credential_config: {
      credential_key: 'login',
      credential_fields: [
        { key: 'user', value: 'picker', is_password: false },
        { key: 'secret', value: secret, is_password: true },
      ],
    },
  });

test('test writes {} when the author returns nothing, and one line into the log', async () => {
  const instance = orchardInstance('gala-7');
  const { code, result, stderr, log } = await answerOf('orchard.ts', 'test', instance);
  expect({ code, result, stderr }).toEqual({ code: 0, result: '{}', stderr: '' });
  expect(log).toMatch(/^.* adapter INFO test ended after \d+ ms\n$/);
});

test('test writes the message that the author returns', async () => {
  const { code, result } = await answerOf('orchard.ts', 'test', orchardInstance('wrong'));
  expect(JSON.parse(result)).toEqual({ errorMessage: 'ops.example refuses picker.' });
  expect(code).toBe(0);
});

test('endpoint_urls writes the URLs', async () => {
  const { code, result } = await answerOf('orchard.ts', 'endpoint_urls', orchardInstance('x'));
  expect(JSON.parse(result)).toEqual({ endpointUrls: ['https://ops.example'] });
  expect(validate('EndpointResults', JSON.parse(result))).toEqual([]);
  expect(code).toBe(0);
});

test('endpoint_urls writes an empty list for an adapter that has none', async () => {
  const { code, result } = await answerOf('leaves-things-behind.ts', 'endpoint_urls');
  expect({ code, result }).toEqual({ code: 0, result: '{"endpointUrls":[]}' });
});

test('adapter_definition does not read its input and writes the definition', async () => {
  const { code, result } = await answerOf('orchard.ts', 'adapter_definition', '{}');
  expect(JSON.parse(result)).toMatchObject({ adapter_key: 'OrchardAdapter', schema_version: 1 });
  expect(validate('AdapterDefinition', JSON.parse(result))).toEqual([]);
  expect(code).toBe(0);
});

test('adapter_definition writes nothing where there is no definition', async () => {
  const { code, result, stderr } = await answerOf('without-definition.ts', 'adapter_definition');
  expect({ code, result, stderr }).toEqual({ code: 0, result: '', stderr: '' });
});

test('collect writes the objects, their relationships and one time for all values', async () => {
  const before = Date.now();
  const { code, result } = await answerOf('orchard.ts', 'collect', orchardInstance('gala-7'));
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  const { timestamp } = collected.result[0].metrics[0];
  expect(timestamp).toBeGreaterThanOrEqual(before);
  expect(timestamp).toBeLessThanOrEqual(Date.now());
  const north = {
    name: 'North',
    adapterKind: 'OrchardAdapter',
    objectKind: 'orchard',
    identifiers: [
      { key: 'orchard_id', value: 'N-1', isPartOfUniqueness: true },
      { key: 'nickname', value: 'Nora', isPartOfUniqueness: false },
    ],
  };
  const tree = { ...north, name: 'Tree 7', objectKind: 'tree', identifiers: [] };
  expect(collected).toEqual({
    result: [
      {
        key: north,
        metrics: [{ key: 'crop', numberValue: 12.5, timestamp }],
        properties: [{ key: 'owner', stringValue: 'picker', timestamp }],
        events: [],
      },
      {
        key: tree,
        metrics: [{ key: 'sensor|moisture', numberValue: 31, timestamp }],
        properties: [
          { key: 'variety', stringValue: 'Gala', timestamp },
          { key: 'age', numberValue: 12, timestamp },
        ],
        events: [
          {
            message: 'Frost risk',
            criticality: 2,
            faultKey: 'sensor|moisture',
            autoCancel: true,
            startDate: 1_767_225_500_000,
            watchWaitCycle: 1,
            cancelWaitCycle: 3,
          },
        ],
      },
    ],
    relationships: [
      { parent: north, children: [tree] },
      { parent: tree, children: [] },
    ],
  });
  expect(code).toBe(0);
});

test('an adapter without definition collects under the kind of its instance', async () => {
  const { result } = await answerOf('without-definition.ts', 'collect', orchardInstance('x'));
  const [{ key, properties }] = JSON.parse(result).result;
  expect(key).toMatchObject({ name: 'North', adapterKind: 'OrchardAdapter' });
  expect(properties).toMatchObject([{ stringValue: 'ops.example' }, { stringValue: 'picker' }]);
});

test('a parameter that was left empty is undefined, also without definition', async () => {
  const { result } = await answerOf('without-definition.ts', 'collect', instanceWith({ host: '' }));
  expect(JSON.parse(result).result).toMatchObject([{ key: { name: 'North' }, properties: [] }]);
});

test('plain files serve as pipes, so that an adapter can be tried by hand', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sdk-test-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const [input, output] = [join(directory, 'instance.json'), join(directory, 'result.json')];
  await writeFile(input, smallestInstance);
  const adapter = adapterPath('without-definition.ts');
  const env = { ...process.env, LOG_DIR: directory };
  await promisify(execFile)(process.execPath, [adapter, 'test', input, output], { env });
  expect(await readFile(output, 'utf8')).toBe('{}');
});
