import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/listener/listen.ts';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';
import { until } from '../server/until.ts';

/** An adapter of one line; `sh -c` has the input pipe as $0 and the output pipe as $1. */
const oneLine = (line: string) => everyEndpoint(`sh -c '${line.replaceAll('%', '%%')}'`);

describe('A request', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands: everyEndpoint(adapter('echoes-its-input.sh')) });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const withMember = (member: string) =>
    server.post('/test', `${JSON.stringify(smallestInstance).slice(0, -1)}, ${member}}`);

  test('a whole number may have a decimal point', async () => {
    const reply = await withMember('"collectionNumber": 3.0');
    expect(JSON.parse(reply.text).collection_number).toBe(3);
  });

  test('a collection number beyond int32 is refused', async () => {
    expect((await withMember('"collectionNumber": 2147483648')).status).toBe(400);
    expect((await withMember('"collectionNumber": 2147483647')).status).toBe(200);
  });

  test('a window needs both of its ends', async () => {
    const reply = await withMember('"collectionWindow": {"foo": 1, "bar": 2}');
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text).problems).toEqual([
      { path: '$.collectionWindow.startTime', message: 'is required' },
      { path: '$.collectionWindow.endTime', message: 'is required' },
    ]);
  });

  test('no answer names the server', async () => {
    expect((await server.call('/apiVersion')).headers).not.toHaveProperty('server');
  });
});

test('an idle connection is kept for 10 seconds, and a request may take long to arrive', async () => {
  const certificate = { kind: 'plain', warning: undefined } as const;
  const listening = await listen(() => {}, { port: 0, host: '127.0.0.1', certificate });
  if (listening.kind === 'unusable') throw new Error(listening.reason);
  const { server } = listening.listener;
  const { keepAliveTimeout, headersTimeout, requestTimeout } = server;
  server.close();
  expect({ keepAliveTimeout, headersTimeout, requestTimeout }).toEqual({
    keepAliveTimeout: 10_000,
    headersTimeout: 60_000,
    requestTimeout: 300_000,
  });
});

test('a collection that waits is numbered when its turn comes', async () => {
  const commands = oneLine('until [ -e go ]; do sleep 0.05; done; cat "$0" > "$1"');
  await using server = await ServerProcess.start({ commands, environment: { MAX_RUNS: '1' } });
  const leaving = new AbortController();
  const first = server.post('/collect');
  await until(async () => (await server.call('/metrics')).text.includes('runs_running 1'));
  const second = server.post('/collect', undefined, { signal: leaving.signal });
  await until(async () => (await server.call('/metrics')).text.includes('runs_waiting 1'));
  leaving.abort();
  await expect(second).rejects.toThrow();
  await until(async () => (await server.call('/metrics')).text.includes('runs_waiting 0'));
  writeFileSync(join(server.directory, 'go'), '');
  const numbers = [await first, await server.post('/collect')].map(
    (reply) => JSON.parse(reply.text).collection_number,
  );
  expect(numbers).toEqual([0, 1]);
});

describe('An adapter process', () => {
  async function result(line: string): Promise<string[]> {
    await using server = await ServerProcess.start({ commands: oneLine(line) });
    return [...JSON.parse((await server.post('/test')).text), server.directory];
  }

  test('standard input is empty', async () => {
    expect((await result('printf "[\\"%s\\"]" "$(wc -c)" > "$1"'))[0]?.trim()).toBe('0');
  });

  test("PATH begins with the directory of the server's node, and LOG_DIR is the server's", async () => {
    const line = 'printf "[\\"%s\\", \\"%s\\"]" "$PATH" "$LOG_DIR" > "$1"';
    const [path = '', logDirectory, directory] = await result(line);
    expect(path.split(':')[0]).toBe(dirname(process.execPath));
    expect(logDirectory).toBe(`${directory}/logs`);
  });

  test('the pipes are for their user alone', async () => {
    const line = 'printf "[\\"%s\\"]" "$(stat -c %a "$0" "$1" "$(dirname "$0")" | xargs)" > "$1"';
    expect((await result(line))[0]).toBe('600 600 700');
  });
});

test('a result that does not fit is a failure that says so', async () => {
  // The server may write files of a few MB: a small disk that needs no privilege to make.
  const node = ['sh', '-c', `ulimit -f 4096; exec '${process.execPath}' "$0"`];
  const commands = everyEndpoint(adapter('writes-64-mb.js'));
  await using server = await ServerProcess.start({ commands, node });
  const reply = await server.post('/collect');
  expect(reply.status).toBe(500);
  expect(JSON.parse(reply.text)).toMatch(
    /^No result from adapter: its result does not fit into the temporary directory: EFBIG.*; it ended with exit code \d/,
  );
});
