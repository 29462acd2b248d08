import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { RawConnection } from '../server/raw-connection.ts';
import { ServerProcess } from '../server/server-process.ts';

const post = 'POST /test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

/** Two readings of one message are how a request is smuggled past a proxy. */
const ambiguous = [
  ['two lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`],
  [
    'a length and chunks',
    `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['chunks of another coding', `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
  ['a length that is no number', `${post}Content-Length: +2\r\n\r\n{}`],
  ['a space behind the name of a header', `${post}Content-Length : 2\r\n\r\n{}`],
  ['a header that goes on in the next line', `${post}X: a\r\n b\r\n\r\n`],
  ['a lone line feed between headers', `${post}X: a\nContent-Length: 2\r\n\r\n{}`],
  ['an escape character in a header', `${post}X: \u001b[2J\r\nContent-Length: 2\r\n\r\n{}`],
  ['no host', 'GET /apiVersion HTTP/1.1\r\n\r\n'],
  ['no HTTP', '\u0016\u0003\u0001\u0002\0\r\n\r\n'],
] as const;

describe('A message with more than one reading', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands: everyEndpoint(adapter('echoes-its-input.sh')) });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(ambiguous)('is refused with 400: %s', async (_, text) => {
    using connection = await RawConnection.open(server.url);
    const closed = once(connection.socket, 'close');
    connection.read().send(Buffer.from(text, 'latin1'));
    await closed;
    expect(connection.received).toMatch(/^HTTP\/1\.1 400 /);
    expect(connection.received.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(server.log).not.toContain('Request:');
  });

  test('is refused although NODE_OPTIONS asks for a parser that takes it', async () => {
    const environment = { NODE_OPTIONS: '--insecure-http-parser --tls-min-v1.0' };
    await using lenient = await ServerProcess.start({ environment });
    using connection = await RawConnection.open(lenient.url);
    const closed = once(connection.socket, 'close');
    connection
      .read()
      .send(`${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    await closed;
    expect(connection.received).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('headers of more than 16 KB are refused with 431', async () => {
    using connection = await RawConnection.open(server.url);
    const closed = once(connection.socket, 'close');
    connection.read().send(`${post}X: ${'x'.repeat(17 * 1024)}\r\n\r\n`);
    await closed;
    expect(connection.received).toMatch(/^HTTP\/1\.1 431 /);
  });
});
