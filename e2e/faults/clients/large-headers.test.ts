import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../../../base-image/test/adapters/adapter.ts';
import type { Holdings } from '../../../base-image/test/server/leftovers.ts';
import { head, RawConnection } from '../../../base-image/test/server/raw-connection.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { expectUnharmed, idle } from './unharmed.ts';

const kilobytes = (count: number) => 'x'.repeat(count * 1024);
const manyHeaders = Array.from({ length: 64 }, (_, number) => `X-${number}: ${kilobytes(1)}`);
const ofLarge = (count: number) => head('GET', '/apiVersion', [`X-Large: ${kilobytes(count)}`]);

const requests = [
  { title: 'One header of 64 KB', text: ofLarge(64) },
  { title: '64 headers of 1 KB', text: head('GET', '/apiVersion', manyHeaders) },
  { title: 'A name of 64 KB', text: head('GET', '/apiVersion', [`${kilobytes(64)}: 1`]) },
  { title: 'A path of 64 KB', text: head('GET', `/${kilobytes(64)}`, []) },
];

const refusal = /^HTTP\/1\.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n$/;

describe('Headers', () => {
  let server: ServerProcess;
  let before: Holdings;

  beforeAll(async () => {
    const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));
    server = await ServerProcess.start({ commands });
    before = await idle(server);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(requests)('$title is answered with 431, and the connection ends', async ({ text }) => {
    using connection = await RawConnection.open(server.url);
    connection.read().send(text);
    await connection.closed;
    expect(connection.received).toMatch(refusal);
    await expectUnharmed(server, before);
  });

  test('of 64 KB end a connection that was used before, after its answers', async () => {
    using connection = await RawConnection.open(server.url);
    connection.read().send(head('GET', '/apiVersion', []));
    const [first = ''] = await connection.answers(1);
    connection.send(ofLarge(64));
    await connection.closed;
    expect(connection.received.slice(first.length)).toMatch(refusal);
    await expectUnharmed(server, before);
  });

  test('of 4 MB end the connection while the client still sends', async () => {
    using connection = await RawConnection.open(server.url);
    connection.read().send(ofLarge(4 * 1024));
    await connection.closed;
    // Whether the answer is seen depends on who is faster: it comes while the client writes.
    expect(connection.received).toMatch(/^$|^HTTP\/1\.1 431 /);
    await expectUnharmed(server, before);
  });

  test('of 15 KB are fine', async () => {
    const { status } = await server.call('/apiVersion', { headers: { 'x-large': kilobytes(15) } });
    expect(status).toBe(200);
  });
});
