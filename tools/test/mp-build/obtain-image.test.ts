import { once } from 'node:events';
import Docker from 'dockerode';
import { expect, test } from 'vitest';
import type { BuildWork } from '../../src/mp-build/build-work.ts';
import { obtainImage } from '../../src/mp-build/obtain-image.ts';
import type { RegistryCredentials } from '../../src/registry/credentials/registry-credentials.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { bareNetwork, startServer } from '../registry/small-server.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { noOptions, planApple } from './plan/apple-project.ts';

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

/** What an engine is shown that has to pull the image. */
async function pulled(image: string, auths: object, further: object = {}) {
  let header: string | undefined;
  const engine = await startServer(async (request, response) => {
    if (request.method === 'POST') {
      header = String(request.headers['x-registry-auth']);
      request.resume();
      await once(request, 'end');
      response.end('{"status":"done"}\n');
    } else if (header === undefined) {
      response.writeHead(404).end('{"message":"no such image"}');
    } else {
      response.end('{"Id":"sha256:1","Created":"2026-01-01T00:00:00Z","Architecture":"amd64"}');
    }
  });
  const home = new TemporaryDirectory({ '.docker/config.json': JSON.stringify({ auths }) });
  const homeDirectory = home.directory;
  const options = { ...noOptions, ...further, image, registryTag: push, homeDirectory };
  const plan = planApple({ options });
  if (plan.kind === 'problems') throw new Error(JSON.stringify(plan.problems));
  const [host = '', port] = engine.host.split(':');
  const work: BuildWork = {
    kind: 'work',
    plan,
    options,
    docker: new Docker({ protocol: 'http', host, port: Number(port) }),
    network: bareNetwork,
    people: new ScriptedTerminal(undefined),
    log: { add: () => {} },
  };
  const isOffline = plan.delivery === 'offline bundle';
  const obtained = await obtainImage(work, isOffline ? { kind: 'none' } : grower);
  expect(obtained).toMatchObject({ kind: 'image', id: 'sha256:1', built: false });
  return { login: JSON.parse(Buffer.from(header ?? '', 'base64url').toString('utf8')) };
}
