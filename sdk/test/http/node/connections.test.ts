import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { httpClient } from '../../../src/http/index.ts';
import { issueCertificate } from '../issue-certificate.ts';
import { httpServer, httpsServer } from '../listening.ts';
import { daysAgo, given, here } from '../tls/tls-server.ts';

describe('the client trusts', () => {
  const authority = issueCertificate({ name: 'Private Authority', authority: true });
  const issued = issueCertificate({ hosts: here, issuer: authority });
  const expired = issueCertificate({ hosts: here, from: daysAgo(20), to: daysAgo(2) });
  const apples: RequestListener = (_, response) => response.end('"apples"');

  test('what the adapter instance trusts', async () => {
    await using server = await httpsServer(issued, apples);
    await using client = httpClient({ certificates: [given(authority)] });
    expect(await client.json(server.url)).toBe('apples');
  });

  test('an expired certificate that its user accepted', async () => {
    await using server = await httpsServer(expired, apples);
    const certificates = [given(expired, { acceptExpired: true })];
    await using client = httpClient({ certificates });
    expect(await client.json(server.url)).toBe('apples');
  });

  test('nobody else, tells why, asks nothing and tries no second time', async () => {
    let connections = 0;
    let asked = 0;
    await using server = await httpsServer(issued, () => {
      asked += 1;
    });
    server.server.on('connection', () => {
      connections += 1;
    });
    await using client = httpClient();
    await expect(client.put(server.url, { json: { password: 'hush' } })).rejects.toMatchObject({
      code: 'HTTP_CERTIFICATE',
      message: expect.stringMatching(
        /^PUT https:\S+ was not sent: 127\.0\.0\.1 presented a certificate that no trusted authority/,
      ),
      cause: { code: 'UNTRUSTED_CERTIFICATE', fingerprint: expect.any(String) },
    });
    expect([connections, asked]).toEqual([1, 0]);
  });

  test('a certificate only if it can be read', async () => {
    await using client = httpClient({ certificates: [given({ cert: 'garbage' })] });
    await expect(client.get('https://127.0.0.1')).rejects.toMatchObject({
      code: 'INVALID_INSTANCE',
    });
  });
});

describe('a connection', () => {
  const remotePort: RequestListener = (request, response) =>
    response.end(String(request.socket.remotePort));

  test.each([
    ['http', () => httpServer(remotePort)],
    ['https', () => httpsServer(identity, remotePort)],
  ])('of %s is used again', async (_, start) => {
    await using server = await start();
    await using client = httpClient({ certificates: [given(identity)] }, { baseUrl: server.url });
    const ports = [await client.json(''), await client.json(''), await client.json('')];
    expect(new Set(ports).size).toBe(1);
  });

  test('is not shared between clients', async () => {
    await using server = await httpServer(remotePort);
    await using one = httpClient({}, { baseUrl: server.url });
    await using other = httpClient({}, { baseUrl: server.url });
    expect(await one.json('')).not.toBe(await other.json(''));
  });

  const identity = issueCertificate({ hosts: here });
});

describe('a body', () => {
  test('is taken from the server only as fast as it is read', async () => {
    const chunk = Buffer.alloc(65_536);
    let sent = 0;
    await using server = await httpServer(async (_, response) => {
      while (!response.destroyed && sent < 200 * chunk.length) {
        sent += chunk.length;
        if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
      }
      response.end();
    });
    await using client = httpClient({}, { baseUrl: server.url });
    const response = await client.get('');
    let received = 0;
    for await (const part of response.body ?? []) {
      received += part.byteLength;
      if (received > 100 * chunk.length) break;
    }
    expect(received).toBeLessThanOrEqual(102 * chunk.length);
  });

  test('of an answer that comes early does not wait for that of the request', async () => {
    await using server = await httpServer((_, response) => {
      response.writeHead(413, { connection: 'close' }).end('too long');
    });
    await using client = httpClient({}, { baseUrl: server.url });
    const body = ReadableStream.from(chunks());
    const response = await client.post('', { body });
    expect([response.status, await response.text()]).toEqual([413, 'too long']);
  });

  test('that fails while it is sent fails the request with its own error', async () => {
    await using server = await httpServer((request) => request.resume());
    await using client = httpClient({}, { baseUrl: server.url });
    const body = ReadableStream.from(
      (async function* () {
        yield Buffer.from('begun');
        throw new Error('no more apples');
      })(),
    );
    await expect(client.post('', { body })).rejects.toThrow(/no more apples/);
  });
});

async function* chunks() {
  for (let index = 0; index < 1000; index += 1) yield Buffer.alloc(65_536);
}
