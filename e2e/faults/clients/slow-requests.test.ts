import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../../../base-image/test/adapters/adapter.ts';
import { postBytes, RawConnection } from '../../../base-image/test/server/raw-connection.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { expectUnharmed, idle } from './unharmed.ts';

const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));
const preload = join(import.meta.dirname, 'short-limits.js');
const withShortLimits = { commands, node: [process.execPath, '--import', preload] };

const request = postBytes('/collect');
const headEnd = request.indexOf('\r\n\r\n') + 4;

test('100 half-sent bodies start nothing and keep nobody waiting, and leave nothing when their clients go', async () => {
  await using server = await ServerProcess.start({ commands });
  const before = await idle(server);
  const open = Array.from({ length: 100 }, () => RawConnection.open(server.url));
  const connections = await Promise.all(open);
  for (const connection of connections) connection.send(request.slice(0, -5));
  const replies = await Promise.all(Array.from({ length: 10 }, () => server.post('/test')));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect(server.log).not.toContain('Request: collect');
  for (const connection of connections) connection.leave();
  await expectUnharmed(server, before);
});

test.each([
  { title: 'body, that stops half-way', bytes: [request.slice(0, -5)] },
  {
    title: 'body, that comes byte by byte',
    bytes: [request.slice(0, headEnd), ...request.slice(headEnd)],
  },
  { title: 'header, that stops half-way', bytes: [request.slice(0, 30)] },
  { title: 'header, that comes byte by byte', bytes: [...request] },
  { title: 'first byte, that never comes', bytes: [] },
])('A $title, is answered with 408 at the limit, and the connection ends', async ({ bytes }) => {
  await using server = await ServerProcess.start(withShortLimits);
  const before = await idle(server);
  using connection = await RawConnection.open(server.url);
  await sendSlowly(connection.read(), bytes);
  await connection.closed;
  expect(connection.received).toMatch(
    /^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n\r\n$/,
  );
  expect(server.log).not.toContain('Request: collect');
  await expectUnharmed(server, before);
});

test('A run may take longer than a request may', async () => {
  const slow = everyEndpoint(`sh -c 'sleep 3; printf "{}" > "$1"'`);
  await using server = await ServerProcess.start({ ...withShortLimits, commands: slow });
  expect((await server.post('/test')).status).toBe(200);
});

async function sendSlowly({ socket }: RawConnection, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    if (socket.closed) return;
    socket.write(part);
    // The pace of the client: slower than the limit, however many bytes there are.
    if (parts.length > 1) await delay(50);
  }
}
