import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from '@packwright/api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AdapterProcess, answerOf, smallestInstance } from '../adapter-process.ts';

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

describe('a request is answered with one JSON document and exit code 0', () => {
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

  test('plain files serve as pipes, so that an adapter can be tried by hand', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'sdk-test-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const [input, output] = [join(directory, 'instance.json'), join(directory, 'result.json')];
    await writeFile(input, smallestInstance);
    const adapter = join(import.meta.dirname, '../adapters', 'without-definition.ts');
    const env = { ...process.env, LOG_DIR: directory };
    await promisify(execFile)(process.execPath, [adapter, 'test', input, output], { env });
    expect(await readFile(output, 'utf8')).toBe('{}');
  });
});

describe('a failure is never hidden and never exit code 0', () => {
  test.each(['test', 'collect'])(
    '%s tells the message with its causes in the result, and the stack on stderr and in the log',
    async (method) => {
      const { code, result, stderr, log } = await answerOf('fails.ts', method);
      expect(JSON.parse(result)).toEqual({ errorMessage: 'The orchard is closed: it is winter' });
      for (const text of [stderr, log]) {
        expect(text).toMatch(/Error: The orchard is closed\n +at .*fails\.ts[\s\S]*it is winter/);
      }
      expect(code).toBe(1);
    },
  );

  test('endpoint_urls has no place for a message: it writes nothing', async () => {
    const { code, result, stderr } = await answerOf('fails.ts', 'endpoint_urls');
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(stderr).toContain('Error: The orchard is closed');
  });

  test('a collection that fails midway keeps its objects and leaves relationships alone', async () => {
    const { code, result, stderr } = await answerOf('fails-after-two-objects.ts', 'collect');
    const collected = JSON.parse(result);
    expect(Object.keys(collected)).toEqual(['result', 'errorMessage']);
    expect(collected.result.map(({ key }: { key: { name: string } }) => key.name)).toEqual([
      'first',
      'second',
    ]);
    expect(collected.errorMessage).toBe('the ladder broke');
    expect(validate('CollectResult', collected)).toEqual([]);
    expect(stderr).toContain('Error: the ladder broke');
    expect(code).toBe(1);
  });

  test('an instance that lacks required values is refused with all of them', async () => {
    const { code, result } = await answerOf('orchard.ts', 'collect');
    expect(JSON.parse(result)).toEqual({
      errorMessage:
        'North: parameter host is required and has no value; a credential is required (login), and the account has none.',
    });
    expect(code).toBe(1);
  });

  test('an input that is no instance is refused without repeating it', async () => {
    const { code, result, stderr, log } = await answerOf('orchard.ts', 'test', '{"pass": gala-7');
    expect(JSON.parse(result).errorMessage).toContain('not an adapter instance');
    expect(result + stderr + log).not.toContain('gala-7');
    expect(code).toBe(1);
  });

  test('a rejection nobody handles ends the process with its stack on stderr and in the log', async () => {
    const { code, result, stderr, log } = await answerOf('fails-in-the-background.ts', 'test');
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(stderr).toContain('Error: nobody looks after me');
    expect(stderr).not.toContain('did not finish');
    expect(log).toContain('Error: nobody looks after me');
  });

  test('a function that waits for nothing fails, even when the author did not await run', async () => {
    const { code, result, stderr } = await answerOf('never-finishes.ts', 'test');
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(stderr).toContain('test did not finish');
  });

  test('a function that ends the process fails', async () => {
    const { code, result, stderr } = await answerOf('never-finishes.ts', 'collect');
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(stderr).toContain('collect did not finish');
  });

  test.each([[], ['collect', 'input_pipe'], ['collcet', 'input_pipe', 'output_pipe']])(
    'without the arguments of a server it says how it is started: %s %s %s',
    async (...words) => {
      const adapter = join(import.meta.dirname, '../adapters', 'orchard.ts');
      const started = promisify(execFile)(process.execPath, [adapter, ...words]);
      await expect(started).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          'node orchard.ts <test|collect|endpoint_urls|adapter_definition> <input pipe> <output pipe>',
        ),
      });
    },
  );
});

describe('the process ends when its request ends', () => {
  test('open servers and timers do not keep it', async () => {
    const { code, result } = await answerOf('leaves-things-behind.ts', 'test');
    expect({ code, result }).toEqual({ code: 0, result: '{}' });
  });

  test('threads that hang in system calls keep neither the result nor the process', async () => {
    const { signal, result } = await answerOf('blocks-all-threads.ts', 'test');
    expect({ signal, result }).toEqual({ signal: 'SIGKILL', result: '{}' });
  });

  test('SIGTERM aborts the signal, and what the author throws then is told', async () => {
    await using adapter = new AdapterProcess('waits-for-signal.ts', 'collect');
    adapter.input.end(smallestInstance);
    await adapter.hasPrinted('collecting');
    adapter.process.kill('SIGTERM');
    const { code, result } = await adapter.end();
    expect(JSON.parse(result)).toEqual({ errorMessage: 'This operation was aborted' });
    expect(code).toBe(1);
  });

  test('SIGTERM reaches a collection that waits for nothing', async () => {
    await using adapter = new AdapterProcess('collects-without-end.ts', 'collect');
    adapter.input.end(smallestInstance);
    await adapter.hasPrinted('collecting');
    adapter.process.kill('SIGTERM');
    const { code, result } = await adapter.end();
    expect(Object.keys(JSON.parse(result))).toEqual(['result', 'relationships']);
    expect(code).toBe(0);
  });

  test('a second SIGTERM ends an adapter that ignores the first', async () => {
    await using adapter = new AdapterProcess('ignores-signal.ts', 'collect');
    adapter.input.end(smallestInstance);
    await adapter.hasPrinted('collecting');
    adapter.process.kill('SIGTERM');
    await adapter.hasPrinted('ignored');
    adapter.process.kill('SIGTERM');
    expect(await adapter.end()).toMatchObject({ signal: 'SIGTERM', result: '' });
  });

  test('SIGTERM ends a process that still waits for its input', async () => {
    await using adapter = new AdapterProcess('waits-for-signal.ts', 'collect');
    await adapter.readsInput();
    adapter.process.kill('SIGTERM');
    expect(await adapter.end()).toMatchObject({ signal: 'SIGTERM', result: '' });
  });
});
