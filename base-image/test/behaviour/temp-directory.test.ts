import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';

const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));

test('a temp directory that cannot be written is told, and used again when it can', async () => {
  await using server = await ServerProcess.start({ commands });
  await settled(server);
  rmSync(server.temp, { recursive: true });
  writeFileSync(server.temp, 'a file in its place');
  const reply = await server.post('/test');
  expect(reply.status).toBe(500);
  expect(JSON.parse(reply.text)).toMatch(
    /^Error initializing adapter communication: no run directory with its pipes could be made in .*temp/,
  );
  rmSync(server.temp);
  mkdirSync(server.temp);
  expect((await server.post('/test')).status).toBe(200);
});

test('run directories that a cleaner took away are replaced', async () => {
  await using server = await ServerProcess.start({ commands });
  await settled(server);
  rmSync(server.temp, { recursive: true });
  mkdirSync(server.temp);
  expect((await server.post('/test')).status).toBe(200);
});
