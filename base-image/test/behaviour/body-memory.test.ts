import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { head, RawConnection } from '../server/raw-connection.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const commands = everyEndpoint(adapter('echoes-its-input.sh'));
const megabyte = Buffer.alloc(1024 * 1024, ' ');
const announced = head('POST', '/test', [`Content-Length: ${64 * megabyte.length}`]);

test('clients that send most of a large body and wait take a bounded memory, and keep nobody out', async () => {
  await using server = await ServerProcess.start({ commands });
  const waiting = await Promise.all([1, 2].map(() => sendMost(server, 60)));
  using late = await sendMost(server, 64);
  expect((await late.read().answers(1))[0]).toMatch(/^HTTP\/1\.1 503 (.|\r\n)*Too many large/);
  expect((await server.post('/test')).status).toBe(200);
  expect(await residentMegabytes(server)).toBeLessThan(400);
  for (const connection of waiting) connection.leave();
});

test('memory that others held is there again as soon as they leave', async () => {
  await using server = await ServerProcess.start({ commands });
  const waiting = await Promise.all([1, 2].map(() => sendMost(server, 60)));
  for (const connection of waiting) connection.leave();
  const large = JSON.stringify({ ...instance, notes: 'n'.repeat(60 * megabyte.length) });
  await until(async () => (await server.post('/test', large)).status === 200, 20);
});

test('a body that others leave no room for is refused before it is unpacked', async () => {
  await using server = await ServerProcess.start({ commands });
  const waiting = await Promise.all([1, 2].map(() => sendMost(server, 60)));
  const headers = { 'content-encoding': 'br' };
  await until(async () => (await server.post('/test', '', { headers })).status === 503, 20);
  for (const connection of waiting) connection.leave();
});

test('many small bodies that are packed are let in together', async () => {
  await using server = await ServerProcess.start({ commands });
  const headers = { 'content-encoding': 'gzip' };
  const packed = gzipSync(JSON.stringify(instance));
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => server.post('/test', packed, { headers })),
  );
  expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200));
});

const instance = {
  adapterKey: { name: 'North', adapterKind: 'OrchardAdapter', objectKind: 'orchard_instance' },
};

async function sendMost(server: ServerProcess, megabytes: number): Promise<RawConnection> {
  const connection = await RawConnection.open(server.url);
  connection.send(announced);
  for (let sent = 1; sent < megabytes; sent += 1) connection.send(megabyte);
  // All but what the kernel holds has been read then.
  await new Promise<void>((taken) => connection.socket.write(megabyte, () => taken()));
  return connection;
}

async function residentMegabytes(server: ServerProcess): Promise<number> {
  const { text } = await server.call('/metrics');
  const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
  return bytes / megabyte.length;
}
