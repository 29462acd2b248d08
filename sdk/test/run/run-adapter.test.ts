import { expect, test } from 'vitest';
import type { AdapterFunctions } from '../../src/adapter.ts';
import { createLog } from '../../src/log/create-log.ts';
import type { Method } from '../../src/run/command-line.ts';
import { MemoryOutput } from '../../src/run/memory-output.ts';
import { runAdapter } from '../../src/run/run-adapter.ts';
import { smallestInstance } from '../adapter-process.ts';

const working: AdapterFunctions = { test: () => undefined, collect: () => [] };

/** What functions written in JavaScript, where no compiler looks, answer to one request. */
async function answerOf(method: Method, functions: object) {
  const output = new MemoryOutput();
  const failures: unknown[] = [];
  const adapter = { ...working, ...functions };
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
