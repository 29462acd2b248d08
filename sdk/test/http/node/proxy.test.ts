import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { httpClient } from '../../../src/http/index.ts';
import { proxyFor } from '../../../src/http/node/proxy.ts';
import { type Identity, issueCertificate } from '../issue-certificate.ts';
import { httpServer, httpsServer } from '../listening.ts';
import { given, here } from '../tls/tls-server.ts';

/** Leads everything to one port of 127.0.0.1, whatever host was asked for; remembers what was. */
async function proxyTo(port: number, options: { credentials?: string; identity?: Identity } = {}) {
  const { credentials, identity } = options;
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const isWelcome = (header: string | undefined) => header === credentials;
  const server = identity ? createTlsServer(identity) : createServer();
  server.on('request', (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { headers, method } = request;
    if (!isWelcome(headers['proxy-authorization'])) return void response.writeHead(407).end();
    const path = new URL(request.url ?? '').pathname;
    const onward = forward({ host: '127.0.0.1', port, method, path, headers }, (answer) =>
      answer.pipe(response),
    );
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    asked.push(`${request.method} ${request.url}`);
    sockets.add(socket);
    if (!isWelcome(request.headers['proxy-authorization'])) {
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    }
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    socket.on('error', () => {}).on('close', () => onward.destroy());
    return onward.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    url: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

const orchard = issueCertificate({ hosts: ['orchard.example'] });

describe('through a proxy', () => {
  test('go requests with TLS, and it is the server that is checked', async () => {
    await using server = await httpsServer(orchard, (_, response) => response.end('"apples"'));
    await using proxy = await proxyTo(server.port);
    const proxyEnv = { HTTPS_PROXY: `http://${proxy.url}` };
    await using trusting = httpClient({ certificates: [given(orchard)] }, { proxyEnv });
    expect(await trusting.json('https://orchard.example/trees')).toBe('apples');
    expect(proxy.asked).toEqual(['CONNECT orchard.example:443']);
    await using other = httpClient({}, { proxyEnv });
    await expect(other.json('https://orchard.example/')).rejects.toMatchObject({
      code: 'HTTP_CERTIFICATE',
    });
  });

  test('go requests without TLS', async () => {
    await using server = await httpServer((request, response) =>
      response.end(JSON.stringify([request.headers.host, request.url])),
    );
    await using proxy = await proxyTo(server.port);
    await using client = httpClient({}, { proxyEnv: { http_proxy: proxy.url } });
    const answer = await client.json('http://orchard.example/trees');
    expect(answer).toEqual(['orchard.example', '/trees']);
    expect(proxy.asked).toEqual(['GET http://orchard.example/trees']);
  });

  test('go the user and password of the proxy, and not in any message', async () => {
    await using server = await httpsServer(orchard, (_, response) => response.end('"apples"'));
    await using proxy = await proxyTo(server.port, { credentials: 'Basic bWU6aHVzaA==' });
    const input = { certificates: [given(orchard)] };
    const known = { HTTPS_PROXY: `http://me:hush@${proxy.url}` };
    await using client = httpClient(input, { proxyEnv: known });
    expect(await client.json('https://orchard.example/')).toBe('apples');
    const unknown = { HTTPS_PROXY: `http://me:hushhush@${proxy.url}` };
    await using refused = httpClient(input, { proxyEnv: unknown, retry: false });
    await expect(refused.json('https://orchard.example/')).rejects.toThrow(
      `got no answer: the proxy http://${proxy.url}/ answered 407 Proxy Authentication Required`,
    );
  });

  test('that speaks TLS itself and is trusted like a server, goes everything', async () => {
    await using server = await httpsServer(orchard, (_, response) => response.end('"apples"'));
    const identity = issueCertificate({ name: 'proxy', hosts: here });
    await using proxy = await proxyTo(server.port, { identity });
    const proxyEnv = { HTTPS_PROXY: `https://${proxy.url}` };
    const certificates = [given(orchard), given(identity)];
    await using client = httpClient({ certificates }, { proxyEnv });
    expect(await client.json('https://orchard.example/')).toBe('apples');
    await using other = httpClient({ certificates: [given(orchard)] }, { proxyEnv, retry: false });
    await expect(other.json('https://orchard.example/')).rejects.toThrow(
      /the proxy https:\S+ gave no connection: 127\.0\.0\.1 presented a certificate/,
    );
  });

  test('goes nothing when the proxy is not there', async () => {
    await using client = httpClient(
      {},
      { proxyEnv: { HTTPS_PROXY: 'http://127.0.0.1:1' }, retry: false },
    );
    await expect(client.json('https://orchard.example/')).rejects.toThrow(
      'the proxy http://127.0.0.1:1/ gave no connection: connect ECONNREFUSED',
    );
  });

  test('goes nothing that is for this machine', async () => {
    await using server = await httpServer((_, response) => response.end('"apples"'));
    await using client = httpClient({}, { proxyEnv: { HTTP_PROXY: 'http://127.0.0.1:1' } });
    expect(await client.json(server.url)).toBe('apples');
  });
});

describe('NO_PROXY', () => {
  const isDirect = (url: string, exceptions: string) =>
    proxyFor(new URL(url), { HTTPS_PROXY: 'p.example:3128', NO_PROXY: exceptions }) === undefined;

  test.each([
    ['*', 'https://a.example'],
    ['a.example', 'https://a.example'],
    ['A.example', 'https://a.EXAMPLE'],
    ['a.example', 'https://below.a.example'],
    ['.a.example', 'https://below.a.example'],
    ['*.a.example', 'https://below.a.example'],
    ['b.example, a.example', 'https://a.example'],
    ['b.example a.example', 'https://a.example'],
    ['a.example:443', 'https://a.example'],
    ['a.example:8443', 'https://a.example:8443'],
    ['192.0.2.1', 'https://192.0.2.1'],
    ['192.0.2.0/24', 'https://192.0.2.77'],
    ['2001:db8::1', 'https://[2001:db8::1]'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
    ['2001:db8::/32', 'https://[2001:db8::7]'],
    ['', 'https://localhost:8443'],
    ['', 'https://127.0.0.2'],
    ['', 'https://[::1]'],
  ])('with "%s" %s is asked directly', (exceptions, url) => {
    expect(isDirect(url, exceptions)).toBe(true);
  });

  test.each([
    ['', 'https://a.example'],
    ['a.example', 'https://ba.example'],
    ['a.example', 'https://a.example.b.example'],
    ['a.example:443', 'https://a.example:8443'],
    ['192.0.2.0/24', 'https://192.0.3.1'],
    ['192.0.2.0/24', 'https://a.example'],
    ['2001:db8::/32', 'https://192.0.2.1'],
  ])('with "%s" %s is asked through the proxy', (exceptions, url) => {
    expect(isDirect(url, exceptions)).toBe(false);
  });

  test('lower case counts before upper case, and each protocol has its own proxy', () => {
    const env = {
      https_proxy: 'http://lower.example',
      HTTPS_PROXY: 'http://upper.example',
      HTTP_PROXY: 'http://plain.example:3128',
    };
    expect(proxyFor(new URL('https://a.example'), env)?.host).toBe('lower.example');
    expect(proxyFor(new URL('http://a.example'), env)?.host).toBe('plain.example:3128');
    expect(proxyFor(new URL('https://a.example'), {})).toBeUndefined();
  });
});
