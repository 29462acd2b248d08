import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';

const echo = everyEndpoint(adapter('echoes-its-input.sh'));

async function collect(server: ServerProcess, extra: object = {}) {
  const reply = await server.post('/collect', { ...smallestInstance, ...extra });
  expect(reply.status).toBe(200);
  const { collection_number: number, collection_window: window } = JSON.parse(reply.text);
  return { number, start: window.start_time, end: window.end_time };
}

test('collections are numbered from 0 and their windows touch', async () => {
  await using server = await ServerProcess.start({ commands: echo });
  const [first, second, third] = [
    await collect(server),
    await collect(server),
    await collect(server),
  ];
  expect([first.number, second.number, third.number]).toEqual([0, 1, 2]);
  expect(first.start).toBe(0);
  expect(second.start).toBe(first.end);
  expect(third.start).toBe(second.end);
  expect(Math.abs(third.end - Date.now())).toBeLessThan(60_000);
});

test('a collection without a result, or with an error message, leaves its window to the next', async () => {
  await using server = await ServerProcess.start({ commands: echo });
  const first = await collect(server);
  server.writeCommands(everyEndpoint(adapter('exits-silently.sh', '1')));
  expect((await server.post('/collect')).status).toBe(500);
  server.writeCommands(everyEndpoint(adapter('writes-result-and-exits-0.sh')));
  expect((await server.post('/collect')).text).toContain('errorMessage');
  server.writeCommands(echo);
  const fourth = await collect(server);
  expect(fourth.number).toBe(3);
  expect(fourth.start).toBe(first.end);
});

test('a number or window in the request goes before, also a number of 0', async () => {
  await using server = await ServerProcess.start({ commands: echo });
  await collect(server);
  const collectionWindow = { startTime: 5, endTime: 6.5 };
  expect(await collect(server, { collectionNumber: 0, collectionWindow })).toEqual({
    number: 0,
    start: 5,
    end: 6.5,
  });
});

test('a test and an endpoint request get neither unless the request has them', async () => {
  await using server = await ServerProcess.start({ commands: echo });
  for (const path of ['/test', '/endpointURLs']) {
    const none = JSON.parse((await server.post(path)).text);
    expect(none).toMatchObject({ collection_number: null, collection_window: null });
    const given = { ...smallestInstance, collectionNumber: 4 };
    expect(JSON.parse((await server.post(path, given)).text).collection_number).toBe(4);
  }
});

test('the definition is asked for with an empty object', async () => {
  await using server = await ServerProcess.start({ commands: echo });
  expect((await server.call('/adapterDefinition')).text).toBe('{}');
});

test('the four endpoints run the command of their key', async () => {
  const keys = ['test', 'collect', 'endpoint_urls', 'adapter_definition'];
  const line = (key: string) => `${key} = ${adapter('writes-this.sh', `["${key}"]`)}`;
  await using server = await ServerProcess.start({
    commands: `[Commands]\n${keys.map(line).join('\n')}\n`,
  });
  const texts = [
    await server.post('/test'),
    await server.post('/collect'),
    await server.post('/endpointURLs'),
    await server.call('/adapterDefinition'),
  ].map((reply) => JSON.parse(reply.text)[0]);
  expect(texts).toEqual(keys);
});

test('at DEBUG the log shows number and window as numbers, as the adapter reads them', async () => {
  await using server = await ServerProcess.start({ commands: echo });
  const levels = '[DEFAULT]\nserver = DEBUG\n[server]\nmain = DEBUG\n';
  writeFileSync(join(server.directory, 'logs', 'loglevels.cfg'), levels);
  await collect(server);
  const { number, start, end } = await collect(server);
  const window = JSON.stringify({ start_time: start, end_time: end });
  expect(server.log).toContain(`"collection_number":${number},"collection_window":${window}`);
});
