import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { checkAnonymousPull } from '../../src/registry/check-anonymous-pull.ts';
import {
  noCredentials,
  type RegistryCredentials,
} from '../../src/registry/credentials/registry-credentials.ts';
import { probePushAccess } from '../../src/registry/probe-push-access.ts';
import { pushedDigest } from '../../src/registry/pushed-digest.ts';
import { bareNetwork, startServer } from './small-server.ts';

const digest = `sha256:${'ab'.repeat(32)}`;
const grower: RegistryCredentials = { kind: 'password', username: 'grower', password: 's3cret' };

describe('Push access', () => {
  test.each([
    [404, errors('NAME_UNKNOWN', 'no such project'), 'refused', 'Create the repository'],
    [404, '<h1>Not found</h1>', 'unreachable', 'is no registry'],
    [405, errors('UNSUPPORTED', 'read-only'), 'refused', '--push-registry'],
    [403, errors('DENIED', 'quota'), 'refused', 'answered 403 (quota). Log in with "docker login'],
    [503, 'maintenance', 'unreachable', 'answered 503.'],
    [429, errors('TOOMANYREQUESTS', 'slowly'), 'unreachable', 'answered 429 (slowly).'],
  ])('status %i with %s is %s', async (status, body, kind, words) => {
    const { path: to } = await startServer((_, response) => answer(response, status, body));
    const access = await probePushAccess(to, noCredentials, bareNetwork);
    expect(access).toMatchObject({ kind, message: expect.stringContaining(words) });
  });

  test('is called off where the upload is, with its query and the same login', async () => {
    const server = await startServer(({ method, headers }, response) => {
      if (headers.authorization === undefined) {
        return answer(response, 401, '', { 'www-authenticate': 'Basic realm="orchard"' });
      }
      return answer(response, method === 'POST' ? 202 : 204, '', {
        location: '/uploads/7?_state=x',
      });
    });
    expect(await probePushAccess(server.path, grower, bareNetwork)).toEqual({ kind: 'allowed' });
    const basic = `Basic ${Buffer.from('grower:s3cret').toString('base64')}`;
    expect(server.asked.slice(1)).toEqual([
      `POST /v2/team/orchard/blobs/uploads/ ${basic}`,
      `DELETE /uploads/7?_state=x ${basic}`,
    ]);
  });

  test('is never called off at another server: that would show it the login', async () => {
    const other = await startServer((_, response) => answer(response, 204));
    const location = `http://${other.host}/uploads/7`;
    const server = await startServer((_, response) => answer(response, 202, '', { location }));
    expect(await probePushAccess(server.path, grower, bareNetwork)).toEqual({ kind: 'allowed' });
    expect(other.asked).toEqual([]);
  });

  test('is refused after one login: a password is not tried again', async () => {
    const server = await startServer(basicOnly);
    const access = await probePushAccess(server.path, grower, bareNetwork);
    const message = expect.stringContaining('"grower" may not push');
    expect(access).toEqual({ kind: 'refused', wantsLogin: true, message });
    expect(server.asked).toHaveLength(2);
  });

  test('names no server of tokens where the registry names none', async () => {
    const challenge = { 'www-authenticate': 'Bearer service="orchard"' };
    const server = await startServer((_, response) => answer(response, 401, '', challenge));
    const access = await probePushAccess(server.path, grower, bareNetwork);
    expect(access).toMatchObject({
      message: expect.stringContaining('names no server for tokens'),
    });
  });

  test('tells what the server of tokens answered instead of a token', async () => {
    const tokens = await startServer((_, response) => answer(response, 502, 'gateway'));
    const realm = `http://${tokens.host}/token`;
    const challenge = { 'www-authenticate': `Bearer realm="${realm}",service="orchard"` };
    const server = await startServer((_, response) => answer(response, 401, '', challenge));
    const access = await probePushAccess(server.path, grower, bareNetwork);
    expect(access).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining(`${realm}: no token came, but status 502`),
    });
    expect(tokens.asked[0]).toContain(
      '/token?service=orchard&scope=repository%3Ateam%2Forchard%3Apull%2Cpush&account=grower',
    );
  });
});

describe('An anonymous pull', () => {
  test('is asked for by digest, in every form that engines pull', async () => {
    const accepted: (string | undefined)[] = [];
    const server = await startServer(({ headers }, response) => {
      accepted.push(headers.accept);
      answer(response, 200);
    });
    await checkAnonymousPull({ pull: server.path, digest }, bareNetwork);
    expect(server.asked).toEqual([`HEAD /v2/team/orchard/manifests/${digest}`]);
    expect(accepted[0]?.split(', ')).toEqual([
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.docker.distribution.manifest.list.v2+json',
      'application/vnd.oci.image.manifest.v1+json',
      'application/vnd.docker.distribution.manifest.v2+json',
    ]);
  });

  test('is asked for by GET where a registry knows no HEAD', async () => {
    const { path: pull } = await startServer(({ method }, response) =>
      answer(response, method === 'HEAD' ? 405 : 200),
    );
    expect(await checkAnonymousPull({ pull, digest }, bareNetwork)).toMatchObject({
      kind: 'found',
    });
  });

  test('follows where the registry sends it', async () => {
    const store = await startServer((_, response) => answer(response, 200));
    const location = `http://${store.host}/manifest`;
    const { path: pull } = await startServer((_, response) =>
      answer(response, 307, '', { location }),
    );
    expect(await checkAnonymousPull({ pull, digest }, bareNetwork)).toMatchObject({
      kind: 'found',
    });
    expect(store.asked).toEqual(['HEAD /manifest']);
  });

  test.each([
    [
      401,
      errors('UNAUTHORIZED', 'authentication required'),
      'refused',
      'Make the repository team/orchard public',
    ],
    [
      403,
      errors('DENIED', 'private'),
      'refused',
      'log in and pull the image by hand on each cloud proxy: docker pull',
    ],
    [
      404,
      errors('MANIFEST_UNKNOWN', 'manifest unknown'),
      'missing',
      'push it there, or correct the path',
    ],
    [500, '', 'unreachable', 'Cloud proxies have to reach it'],
  ])('status %i with %s is %s', async (status, body, kind, words) => {
    const { path: pull } = await startServer((_, response) => answer(response, status, body));
    const found = await checkAnonymousPull({ pull, push: pull, digest }, bareNetwork);
    expect(found).toMatchObject({ kind, message: expect.stringContaining(words) });
  });
});

describe('An image that was pushed before', () => {
  const imageId = `sha256:${'cd'.repeat(32)}`;
  const pushed = async (body: string) => {
    const server = await startServer((_, response) => answer(response, 200, body));
    const image = { imageId, to: server.path, tag: '1', credentials: noCredentials };
    return pushedDigest({ ...image, network: bareNetwork });
  };

  test('is known by the configuration that its manifest names', async () => {
    expect(await pushed(JSON.stringify({ config: { digest: imageId } }))).toMatch(
      /^sha256:[a-f0-9]{64}$/,
    );
  });

  test.each([
    ['another image', JSON.stringify({ config: { digest } })],
    ['a list without configuration', JSON.stringify({ manifests: [] })],
    ['a page of something else', '<html>'],
    ['null', 'null'],
  ])('is not %s', async (_, body) => {
    expect(await pushed(body)).toBeUndefined();
  });
});

const basicOnly: RequestListener = (_, response) =>
  answer(response, 401, errors('UNAUTHORIZED', 'authentication required'), {
    'www-authenticate': 'Basic realm="orchard"',
  });

function errors(code: string, message: string): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

function answer(
  response: ServerResponse,
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers);
  response.end(body);
}
