import { expect, test } from 'vitest';
import type { AdapterFunctions } from '../../src/adapter.ts';
import { defineObjectType, property } from '../../src/index.ts';
import { createLog } from '../../src/log/create-log.ts';
import type { Method } from '../../src/run/command-line.ts';
import { MemoryOutput } from '../../src/run/memory-output.ts';
import { runAdapter } from '../../src/run/run-adapter.ts';
import { smallestInstance } from '../adapter-process.ts';

const working: AdapterFunctions = { test: () => undefined, collect: () => [] };

/** What functions written in JavaScript, where no compiler looks, answer to one request. */
function answerOf(method: Method, functions: object, output = new MemoryOutput()) {
  return answerOfAdapter(method, { ...working, ...functions }, output);
}

async function answerOfAdapter(
  method: Method,
  adapter: AdapterFunctions,
  output = new MemoryOutput(),
) {
  const failures: unknown[] = [];
  const code = await runAdapter(
    adapter,
    { method, readInput: () => smallestInstance, output },
    {
      log: createLog('adapter', { write: () => {}, thresholdOf: () => 0 }),
      abortOnTermination: () => new AbortController().signal,
      report: (failure) => void failures.push(failure),
    },
  );
  return { code, result: output.text, failures };
}

test('all messages of a connection test are told, a line each', async () => {
  const messages = ['Enter a host, no URL.', 'The port is closed.'];
  const { code, result } = await answerOf('test', { test: async () => messages });
  expect(code).toBe(0);
  expect(JSON.parse(result)).toEqual({ errorMessage: messages.join('\n') });
});

test('a blank message is none', async () => {
  const { result } = await answerOf('test', { test: () => ['', 'The port is closed.', ' \n'] });
  expect(JSON.parse(result)).toEqual({ errorMessage: 'The port is closed.' });
});

test.each([undefined, null, [], '', '  ', ['', ' \n']])(
  'test passes when it returns %j',
  async (message) => {
    expect(await answerOf('test', { test: () => message })).toMatchObject({
      code: 0,
      result: '{}',
    });
  },
);

test.each([
  ['a yes or no', false, 'boolean'],
  ['an error instead of throwing it', new Error('no'), 'object'],
])('test that returns %s is refused, and its user told so', async (_, message, type) => {
  const { code, result } = await answerOf('test', { test: () => message });
  const errorMessage = `test must return a text or several, or nothing when the account works, and not: ${type}.`;
  expect(JSON.parse(result)).toEqual({ errorMessage });
  expect(code).toBe(1);
});

test('an adapter may be an object of a class, whose functions share what it holds', async () => {
  class Orchard implements AdapterFunctions {
    readonly #host = 'ops.example';

    test() {
      return `${this.#host} is closed.`;
    }

    endpoints() {
      return [`https://${this.#host}`];
    }

    async *collect() {
      yield defineObjectType(this.#host, {}).object({ name: 'Tree 7' });
    }
  }
  const [tested, listed, collected] = await Promise.all(
    (['test', 'endpoint_urls', 'collect'] as const).map((method) =>
      answerOfAdapter(method, new Orchard()),
    ),
  );
  expect(tested?.result).toBe('{"errorMessage":"ops.example is closed."}');
  expect(listed?.result).toBe('{"endpointUrls":["https://ops.example"]}');
  expect(collected?.result).toContain('"objectKind":"ops.example"');
});

test('a generator need not be async, and its failure is shown once', async () => {
  const Tree = defineObjectType('tree', {});
  function* collect() {
    yield Tree.object({ name: 'Tree 7' });
    throw new Error('the ladder broke');
  }
  const { result, failures } = await answerOf('collect', { collect });
  expect(JSON.parse(result)).toMatchObject({
    result: [{ key: { name: 'Tree 7' } }],
    errorMessage: 'the ladder broke',
  });
  expect(failures).toEqual([new Error('the ladder broke')]);
});

test('a stream is told when its collection cannot go on, so that it can clean up', async () => {
  const Tree = defineObjectType('tree', { attributes: { note: property() } });
  const tree = Tree.object({ name: 'Tree 7' }).set({ note: 'x'.repeat(1e6) });
  let cleaned = false;
  async function* collect() {
    try {
      yield tree;
      yield Tree.object({ name: 'Tree 8' });
    } finally {
      cleaned = true;
    }
  }
  const failure = new Error('nobody reads');
  const output = new MemoryOutput();
  output.write = () => Promise.reject(failure);
  const { failures } = await answerOf('collect', { collect }, output);
  expect(new Set(failures)).toEqual(new Set([failure]));
  expect(cleaned).toBe(true);
});

test.each([
  ['one text', 'https://ops.example'],
  ['a number among the texts', ['https://ops.example', 443]],
  ['nothing', undefined],
])('endpoints that return %s are refused, and no result is written', async (_, urls) => {
  const { code, result, failures } = await answerOf('endpoint_urls', { endpoints: () => urls });
  expect({ code, result }).toEqual({ code: 1, result: '' });
  expect(failures).toMatchObject([
    { name: 'SdkError', code: 'INVALID_VALUE', message: expect.stringContaining('list of texts') },
  ]);
});

test('endpoints may be returned at once or later', async () => {
  const urls = ['https://ops.example'];
  for (const endpoints of [() => urls, async () => urls]) {
    const { result } = await answerOf('endpoint_urls', { endpoints });
    expect(JSON.parse(result)).toEqual({ endpointUrls: urls });
  }
});
