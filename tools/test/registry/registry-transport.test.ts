import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkAnonymousPull } from '../../src/registry/check-anonymous-pull.ts';
import { isInsecure, loopbackOnly } from '../../src/registry/client/insecure-registries.ts';
import { noCredentials } from '../../src/registry/credentials/registry-credentials.ts';
import { probePushAccess } from '../../src/registry/probe-push-access.ts';
import { makeAuthority } from './authority.ts';
import { bareNetwork, startServer, strictNetwork } from './small-server.ts';

const digest = `sha256:${'ab'.repeat(32)}`;

describe('The certificate of a registry', () => {
  async function tlsRegistry() {
    const tls = await makeAuthority();
    const server = await startServer((_, response) => response.end(), { tls });
    return { tls, ...server };
  }

  test('that nobody here trusts is told with the place for its authority', async () => {
    const { path: pull, host } = await tlsRegistry();
    const found = await checkAnonymousPull({ pull, digest }, strictNetwork);
    expect(found).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining(`/etc/docker/certs.d/${host}/ca.crt`),
    });
  });

  test('is trusted by the file that the engine has for its authority', async () => {
    const { path: pull, tls, host } = await tlsRegistry();
    const homeDirectory = await mkdtemp(path.join(tmpdir(), 'packwright-home-'));
    onTestFinished(() => rm(homeDirectory, { recursive: true }));
    const folder = path.join(homeDirectory, '.docker/certs.d', host);
    await mkdir(folder, { recursive: true });
    await copyFile(tls.authority, path.join(folder, 'ca.crt'));
    const found = await checkAnonymousPull({ pull, digest }, { ...strictNetwork, homeDirectory });
    expect(found).toMatchObject({ kind: 'found' });
  });

  test('is trusted by NODE_EXTRA_CA_CERTS', async () => {
    const { path: pull, tls } = await tlsRegistry();
    const environment = { NODE_EXTRA_CA_CERTS: tls.authority };
    const found = await checkAnonymousPull({ pull, digest }, { ...strictNetwork, environment });
    expect(found).toMatchObject({ kind: 'found' });
  });

  test('is told with the file that was named and is not there', async () => {
    const { path: pull } = await tlsRegistry();
    const environment = { NODE_EXTRA_CA_CERTS: '/nonexistent/ca.pem' };
    const found = await checkAnonymousPull({ pull, digest }, { ...strictNetwork, environment });
    expect(found).toMatchObject({
      message: expect.stringContaining('/nonexistent/ca.pem cannot be read'),
    });
  });

  test('does not matter where the engine does not look at it, and cloud proxies may', async () => {
    const { path: pull } = await tlsRegistry();
    const found = await checkAnonymousPull({ pull, digest }, bareNetwork);
    expect(found).toMatchObject({
      kind: 'found',
      remarks: expect.arrayContaining([expect.stringContaining('is not trusted here')]),
    });
  });
});

test('A registry with a certificate that nobody trusts can be logged in to where its engine would', async () => {
  const tls = await makeAuthority();
  const { path: push } = await startServer(
    ({ headers }, response) => {
      if (headers.authorization !== undefined) response.writeHead(202).end();
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="orchard"' }).end();
    },
    { tls },
  );
  const grower = { kind: 'password', username: 'grower', password: 'secret' } as const;
  expect(await probePushAccess(push, grower, bareNetwork)).toEqual({ kind: 'allowed' });
});

test('A registry with TLS that names a server of tokens without gets no login sent there', async () => {
  const tls = await makeAuthority();
  const tokens = await startServer((_, response) => response.end('{"token": "x"}'));
  const challenge = `Bearer realm="http://${tokens.host}/token",service="orchard"`;
  const { path: push } = await startServer(
    (_, response) => response.writeHead(401, { 'www-authenticate': challenge }).end(),
    { tls },
  );
  const grower = { kind: 'password', username: 'grower', password: 'secret' } as const;
  const environment = { NODE_EXTRA_CA_CERTS: tls.authority };
  expect(await probePushAccess(push, grower, { ...strictNetwork, environment })).toMatchObject({
    kind: 'unreachable',
    message: expect.stringContaining('the login would be sent there without TLS'),
  });
  expect(tokens.asked).toEqual([]);
});

describe('A registry without TLS', () => {
  test('is refused where the engine refuses it, with what to do', async () => {
    const { path: pull } = await startServer((_, response) => response.end());
    const found = await checkAnonymousPull({ pull, digest }, strictNetwork);
    expect(found).toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/^127.*does not speak TLS.*"insecure-registries"/),
    });
  });

  test('is found where it is silent to TLS, as engines find it', async () => {
    const host = await listenSilentlyToTls();
    const pull = { registry: host, repository: 'team/orchard' };
    const found = await checkAnonymousPull({ pull, digest }, { ...bareNetwork, timeLimit: 4000 });
    expect(found).toMatchObject({ kind: 'found' });
  });

  test('may be on an address of IPv6', async () => {
    const server = await startServer((_, response) => response.end(), { address: '::1' });
    const found = await checkAnonymousPull({ pull: server.path, digest }, bareNetwork);
    expect(found).toMatchObject({ kind: 'found' });
  });

  test('is asked through the proxy of the network, unless it is this machine', async () => {
    const proxy = await startServer((_, response) => response.end());
    const environment = { http_proxy: `http://${proxy.host}`, https_proxy: `http://${proxy.host}` };
    const insecure = { names: ['registry.example:5000'], networks: loopbackOnly.networks };
    const pull = { registry: 'registry.example:5000', repository: 'team/orchard' };
    const network = { ...bareNetwork, environment, insecure };
    const found = await checkAnonymousPull({ pull, digest }, network);
    expect(proxy.asked.at(-1)).toBe(
      `HEAD http://registry.example:5000/v2/team/orchard/manifests/${digest}`,
    );
    const remark = expect.stringContaining('list it in "insecure-registries" of each cloud proxy');
    expect(found).toEqual({ kind: 'found', remarks: [remark] });
    const here = await startServer((_, response) => response.end());
    await checkAnonymousPull({ pull: here.path, digest }, network);
    expect(here.asked).toHaveLength(1);
  });
});

describe('A registry that does not answer', () => {
  test('is given up after the time limit', async () => {
    const { path: to, host } = await startServer(() => {});
    const access = await probePushAccess(to, noCredentials, { ...bareNetwork, timeLimit: 300 });
    expect(access).toEqual({
      kind: 'unreachable',
      message: expect.stringContaining(
        `://${host}/v2/team/orchard/blobs/uploads/: no answer within 0.3 s`,
      ),
    });
  });

  test('is given up when somebody interrupts', async () => {
    const interruption = new AbortController();
    const { path: to } = await startServer(() => interruption.abort());
    const network = { ...bareNetwork, signal: interruption.signal };
    expect(await probePushAccess(to, noCredentials, network)).toMatchObject({
      kind: 'unreachable',
    });
  });

  test('is told by the name that leads nowhere', async () => {
    const to = { registry: 'registry.invalid', repository: 'team/orchard' };
    const access = await probePushAccess(to, noCredentials, bareNetwork);
    expect(access).toMatchObject({
      message: expect.stringContaining(
        'https://registry.invalid/v2/team/orchard/blobs/uploads/: there is no host of that name',
      ),
    });
  });
});

/** A server that waits for the end of a first line, which TLS does not have. */
async function listenSilentlyToTls(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Whoever gives up first ends it.
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      if (bytes[0] !== 0x16) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['localhost:5000', true],
  ['127.0.0.1:5000', true],
  ['127.7.7.7', true],
  ['[::1]:5000', true],
  ['registry.invalid:5000', false],
  ['192.0.2.7:5000', false],
  ['docker.io', false],
])('%s is insecure by itself: %s', async (registry, insecure) => {
  // Whether that name can be looked up does not matter: it would lead to other machines.
  expect(await isInsecure(registry, loopbackOnly)).toBe(insecure);
});

test('a registry is insecure where the engine says so, by name or by network', async () => {
  const insecure = { names: ['registry.example:5000'], networks: ['192.0.2.0/24', 'fd00::/8', ''] };
  const registries = ['registry.example:5000', '192.0.2.7:80', '[fd00::7]:80', '192.0.3.1:80'];
  const found = await Promise.all(registries.map((registry) => isInsecure(registry, insecure)));
  expect(found).toEqual([true, true, true, false]);
});
