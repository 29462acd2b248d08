import { once } from 'node:events';
import Docker from 'dockerode';
import { expect, test } from 'vitest';
import type { BuildOptions } from '../../src/mp-build/build-options.ts';
import type { BuildWork } from '../../src/mp-build/build-work.ts';
import { obtainImage } from '../../src/mp-build/obtain-image.ts';
import type { RegistryCredentials } from '../../src/registry/credentials/registry-credentials.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { bareNetwork, startServer } from '../registry/small-server.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { appleFiles, noOptions, planApple } from './plan/apple-project.ts';

const grower: RegistryCredentials = { kind: 'password', username: 'grower', password: 'r1pe' };
const push = 'registry.example/team/apple';

test('an image that is pulled from the registry of the push is pulled with its login', async () => {
  const { login } = await pulled('registry.example/team/made:1', {});
  expect(login).toMatchObject({ username: 'grower', password: 'r1pe' });
});

test('another registry is never shown that login, but the one that docker login left for it', async () => {
  const strange = await pulled('other.example/team/made:1', {});
  expect(strange.login).toEqual({ serveraddress: 'other.example' });
  const auth = Buffer.from('picker:ladder').toString('base64');
  const known = await pulled('other.example/team/made:1', { 'other.example': { auth } });
  expect(known.login).toMatchObject({ username: 'picker', password: 'ladder' });
});

test('for an offline bundle, too, an image is pulled with the login that is there', async () => {
  const auth = Buffer.from('picker:ladder').toString('base64');
  const logins = { 'registry.example': { auth } };
  const offline = { push: false, save: true } as const;
  const { login } = await pulled('registry.example/team/made:1', logins, offline);
  expect(login).toMatchObject({ username: 'picker', password: 'ladder' });
});

test('an image that the Dockerfile starts from is pulled with the login that is there', async () => {
  const auth = Buffer.from('picker:ladder').toString('base64');
  const project = new TemporaryDirectory({
    ...appleFiles,
    Dockerfile: 'FROM other.example/base:1',
  });
  const home = homeWith({ 'other.example': { auth } });
  const engine = await startEngine();
  const work = workOf({ homeDirectory: home, environment: {} }, engine.docker, project.directory);
  // This engine can do no more than that.
  expect(await obtainImage(work, grower)).toMatchObject({ code: 'IMAGE_NOT_BUILT' });
  expect(engine.login()).toMatchObject({ username: 'picker', password: 'ladder' });
});

test('a build for another processor that fails says what the engine is for, and what to do', async () => {
  const { host } = await startServer(({ method, url = '' }, response) => {
    if (method === 'POST') response.end('{"error":"exec format error"}\n');
    else if (url.includes('/images/json')) response.end('[]');
    else if (url.includes('/version')) response.end('{"Os":"linux","Arch":"amd64"}');
    else response.writeHead(404).end('{"message":"no such image"}');
  });
  const [name = '', port] = host.split(':');
  const engine = new Docker({ protocol: 'http', host: name, port: Number(port) });
  const { directory } = new TemporaryDirectory({ Dockerfile: 'FROM scratch' });
  const built = (platform: string) => obtainImage(workOf({ platform }, engine, directory), grower);
  expect(await built('linux/arm64')).toMatchObject({
    code: 'IMAGE_NOT_BUILT',
    text: expect.stringMatching(
      /^The image build failed before the first step: exec format error\nIt was to be for linux\/arm64, and this engine is for linux\/amd64, .*DOCKER_HOST/,
    ),
  });
  expect(await built('linux/amd64')).toMatchObject({
    text: 'The image build failed before the first step: exec format error',
  });
});

/** What an engine is shown that has to pull the image. */
async function pulled(image: string, auths: object, further: Partial<BuildOptions> = {}) {
  const engine = await startEngine();
  const work = workOf({ ...further, image, homeDirectory: homeWith(auths) }, engine.docker);
  const isOffline = work.plan.delivery === 'offline bundle';
  const obtained = await obtainImage(work, isOffline ? { kind: 'none' } : grower);
  expect(obtained).toMatchObject({ kind: 'image', id: 'sha256:1', built: false });
  return { login: engine.login() };
}

function homeWith(auths: object): string {
  return new TemporaryDirectory({ '.docker/config.json': JSON.stringify({ auths }) }).directory;
}

/** An engine that has an image once it was asked to pull one. */
async function startEngine() {
  let header: string | undefined;
  const { host } = await startServer(async (request, response) => {
    if (request.url === '/images/json' || request.url?.startsWith('/images/json?')) {
      response.end('[]');
    } else if (request.method === 'POST' && request.url?.startsWith('/images/create')) {
      header = String(request.headers['x-registry-auth']);
      request.resume();
      await once(request, 'end');
      response.end('{"status":"done"}\n');
    } else if (header === undefined || request.method === 'POST') {
      response.writeHead(404).end('{"message":"no such image"}');
    } else {
      response.end('{"Id":"sha256:1","Created":"2026-01-01T00:00:00Z","Architecture":"amd64"}');
    }
  });
  const [name = '', port] = host.split(':');
  return {
    docker: new Docker({ protocol: 'http', host: name, port: Number(port) }),
    login: () => JSON.parse(Buffer.from(header ?? '', 'base64url').toString('utf8')),
  };
}

function workOf(
  given: Partial<BuildOptions>,
  docker: Docker,
  directory = '/projects/apple',
): BuildWork {
  const options = { ...noOptions, registryTag: push, ...given };
  const plan = planApple({ options, project: { directory } });
  if (plan.kind === 'problems') throw new Error(JSON.stringify(plan.problems));
  const people = new ScriptedTerminal(undefined);
  const log = { add: () => {} };
  return { kind: 'work', plan, options, docker, network: bareNetwork, people, log };
}
