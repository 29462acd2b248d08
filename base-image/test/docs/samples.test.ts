import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@packwright/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerProcess } from '../server/server-process.ts';
import { blocks, fileIn, readPage } from './page.ts';

const page = readPage('docs/pipe-contract.md');

describe('The shell adapter and the commands.cfg of docs/pipe-contract.md', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands: fileIn(page, 'commands.cfg') });
    mkdirSync(join(server.directory, 'app'));
    writeFileSync(join(server.directory, 'app/adapter.sh'), fileIn(page, 'app/adapter.sh'));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('pass the connection test', async () => {
    const reply = await server.post('/test');
    expect({ status: reply.status, text: reply.text }).toEqual({ status: 200, text: '{}' });
  });

  test('collect an object with a measured value, as the schema has it', async () => {
    const reply = await server.post('/collect');
    expect(reply.status).toBe(200);
    const collected = JSON.parse(reply.text);
    expect(validate('CollectResult', collected)).toEqual([]);
    const [metric] = collected.result[0].metrics;
    expect(metric.key).toBe('load|one_minute');
    expect(metric.numberValue).toBeGreaterThanOrEqual(0);
    expect(Math.abs(metric.timestamp - Date.now())).toBeLessThan(60_000);
  });

  test('name no endpoints', async () => {
    const reply = await server.post('/endpointURLs');
    expect(JSON.parse(reply.text)).toEqual({ endpointUrls: [] });
  });

  test('have no definition', async () => {
    expect((await server.call('/adapterDefinition')).status).toBe(204);
  });

  test('log where the server logs', async () => {
    await server.post('/endpointURLs');
    const log = readFileSync(join(server.directory, 'logs/adapter.log'), 'utf8');
    expect(log).toContain('endpoint_urls done\n');
  });

  test('find the loglevels.cfg that the page shows', () => {
    const text = readFileSync(join(server.directory, 'logs/loglevels.cfg'), 'utf8');
    expect(text).toBe(fileIn(page, 'loglevels.cfg'));
  });

  test('run without a server by the line that the page gives', () => {
    const line = blocks(page).find(({ file, text }) => !file && text.includes('/dev/stdout'))?.text;
    expect(line).toBeDefined();
    // A file: standard output of a child is a socket, which nobody can open as /dev/stdout.
    execFileSync('sh', ['-c', `(${line?.trim()}) > result.json`], { cwd: server.directory });
    const text = readFileSync(join(server.directory, 'result.json'), 'utf8');
    expect(JSON.parse(text).result).toHaveLength(1);
  });
});

test('the table of input fields names every field that the server writes', async () => {
  const commands = '[Commands]\ntest = sh -c \'cat "$0" > "$1"\'\n';
  await using server = await ServerProcess.start({ commands });
  const written = JSON.parse((await server.post('/test', fullInstance)).text);
  const names = new Set(fieldNames(written));
  expect(names.size).toBeGreaterThan(20);
  for (const name of names) expect(page).toMatch(new RegExp(`\`[\\w.[\\]]*\\b${name}\\b`));
});

test('the fixture adapter and the row of CONTRIBUTING.md are those of the tests', () => {
  const samples = blocks(readPage('CONTRIBUTING.md'));
  const textOf = (language: string) => samples.find((block) => block.language === language)?.text;
  expect(readPage('base-image/test/adapters/writes-this.sh')).toBe(textOf('sh'));
  const rows = readPage('base-image/test/behaviour/no-results.ts').replace(/^ {2}/gm, '');
  expect(rows).toContain(textOf('ts'));
});

const fullInstance = {
  adapterKey: {
    name: 'North',
    adapterKind: 'OrchardAdapter',
    objectKind: 'orchard_instance',
    identifiers: [{ key: 'host' }],
  },
  credentialConfig: { credentialKey: 'login', credentialFields: [{ key: 'user' }] },
  clusterConnectionInfo: { userName: 'svc-ops', hostName: 'ops.example' },
  certificateConfig: { certificates: [{ certPemString: 'PEM' }] },
  collectionNumber: 1,
  collectionWindow: { startTime: 1, endTime: 2 },
};

function fieldNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldNames)];
}
