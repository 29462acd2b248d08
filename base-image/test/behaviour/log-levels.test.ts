import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';

const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));
const debug = '[DEFAULT]\nserver = DEBUG\n[server]\nmain = DEBUG\n';

/** Replaces the level file of a running server. */
function write(server: ServerProcess, text: string | Buffer): void {
  writeFileSync(join(server.directory, 'logs', 'loglevels.cfg'), text);
}

/** How many runs were logged with the details that belong to DEBUG. */
function detailed(server: ServerProcess): number {
  return server.log.match(/ DEBUG Command: /g)?.length ?? 0;
}

test.each([
  ['an unknown level', '[DEFAULT]\nserver = LOUD\n', /line 2: .*LOUD/],
  ['a number that is no level', '[DEFAULT]\nserver = 99\n', /line 2: .*99/],
  ['a syntax error', '[DEFAULT\nserver INFO\n', /line 1: /],
  ['a line before its first section', 'server = INFO\n[DEFAULT]\n', /line 1: /],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), /not UTF-8/],
])(
  'a loglevels.cfg with %s fails no request, is warned of once, and the last good levels stay',
  async (_title, text, reason) => {
    await using server = await ServerProcess.start({ commands });
    write(server, debug);
    expect((await server.post('/test')).status).toBe(200);
    write(server, text);
    for (const path of ['/apiVersion', '/metrics', '/openapi.json']) {
      expect((await server.call(path)).status).toBe(200);
    }
    for (const path of ['/test', '/collect', '/endpointURLs']) {
      expect((await server.post(path)).status).toBe(200);
    }
    const warnings = server.log.match(/^.* main WARNING .*loglevels\.cfg.*$/gm) ?? [];
    expect(warnings.filter((line) => reason.test(line))).toHaveLength(1);
    expect(detailed(server)).toBe(4);
  },
);

test.each([
  ['in lower case', '[DEFAULT]\nserver = debug\n[server]\nmain = debug\n'],
  ['as a number', '[DEFAULT]\nserver = 10\n[server]\nmain = 10\n'],
])('a level %s is understood', async (_title, text) => {
  await using server = await ServerProcess.start({ commands });
  write(server, text);
  expect((await server.post('/test')).status).toBe(200);
  expect(detailed(server)).toBe(1);
  expect(server.log).not.toMatch(/WARNING/);
});

test('a level of another language in the part of the adapters is none of the server', async () => {
  await using server = await ServerProcess.start({ commands });
  const text =
    '[DEFAULT]\nserver = INFO\nadapter = TRACE\n[adapter]\nmain = ALL\n[server]\nmain = INFO\n';
  write(server, text);
  expect((await server.post('/test')).status).toBe(200);
  expect(server.log).not.toMatch(/WARNING/);
  expect(readFileSync(join(server.directory, 'logs', 'loglevels.cfg'), 'utf8')).toBe(text);
});

test('an edit of loglevels.cfg counts from the next request on', async () => {
  await using server = await ServerProcess.start({ commands });
  await server.post('/test');
  expect(detailed(server)).toBe(0);
  write(server, debug);
  await server.post('/test');
  expect(detailed(server)).toBe(1);
  write(server, '[DEFAULT]\nserver = ERROR\n[server]\nmain = ERROR\n');
  await server.post('/test');
  // Not compared as a whole: the last line of a run comes when its process is gone.
  expect(server.log.match(/Request: test/g)).toHaveLength(2);
});
