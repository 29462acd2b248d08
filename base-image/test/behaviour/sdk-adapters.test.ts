import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';

/** A program of the SDK in TypeScript, as authors write them. */
const program = (name: string, ...words: string[]) => `node ${adapter(name, ...words)}`;

test('Each endpoint may have a program of its own, without a method word, one of them a shell script', async () => {
  const commands = `[Commands]
test = ${program('four-programs/test.ts')}
collect = ${program('four-programs/collect.ts')}
endpoint_urls = ${program('four-programs/endpoint-urls.ts')}
adapter_definition = ${adapter('four-programs/adapter-definition.sh')}
`;
  await using server = await ServerProcess.start({ commands });
  const tested = await server.post('/test');
  expect(JSON.parse(tested.text)).toEqual({ errorMessage: 'orchard.example is closed.' });
  const collected = await server.post('/collect');
  expect(JSON.parse(collected.text)).toMatchObject({
    result: [{ key: { name: 'Tree 7' }, metrics: [{ key: 'height', numberValue: 3 }] }],
  });
  const listed = await server.post('/endpointURLs');
  expect(JSON.parse(listed.text)).toEqual({ endpointUrls: ['https://orchard.example'] });
  const defined = await server.call('/adapterDefinition');
  expect(JSON.parse(defined.text)).toMatchObject({ adapter_key: 'OrchardAdapter' });
});

test('A program for one endpoint refuses the request of another, and the answer says so', async () => {
  const commands = everyEndpoint(program('four-programs/collect.ts', 'test'));
  await using server = await ServerProcess.start({ commands });
  const { status, text } = await server.post('/test');
  expect(status).toBe(500);
  expect(JSON.parse(text)).toContain('ended with exit code 2');
  expect(JSON.parse(text)).toContain('answers collect only, and was started for test.');
});

const withoutDefinition = `[Commands]
${['test', 'collect', 'endpoint_urls', 'adapter_definition']
  .map((method) => `${method} = ${program('collects-until-term.ts', method)}`)
  .join('\n')}
[Timeouts]
collect = 3
`;

test('An adapter without definition is answered with 204', async () => {
  await using server = await ServerProcess.start({ commands: withoutDefinition });
  const { status, text } = await server.call('/adapterDefinition');
  expect({ status, text }).toEqual({ status: 204, text: '' });
});

test('An adapter that calls process.exit tells the user of its test so', async () => {
  await using server = await ServerProcess.start({ commands: withoutDefinition });
  const { status, text } = await server.post('/test');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    errorMessage: 'test did not finish: process.exit(0) was called',
  });
});

test('An adapter that fails in the background shows its stack where there is no place for a message', async () => {
  await using server = await ServerProcess.start({ commands: withoutDefinition });
  const { status, text } = await server.post('/endpointURLs');
  expect(status).toBe(500);
  expect(JSON.parse(text)).toContain('ended with exit code 1');
  expect(JSON.parse(text)).toMatch(/Error: the ladder broke\n +at .*collects-until-term\.ts/);
});

test('An adapter that is ended at the time limit can clean up', async () => {
  await using server = await ServerProcess.start({ commands: withoutDefinition });
  const { status } = await server.post('/collect');
  expect(status).toBe(500);
  const log = () => readFileSync(join(server.directory, 'logs', 'adapter.log'), 'utf8');
  await expect.poll(log).toContain('INFO The gate is closed.');
  expect(log()).toContain('WARNING collect fails: Ended by the server (SIGTERM)');
  expect(log()).not.toContain('ERROR');
});
