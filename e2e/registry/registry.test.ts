import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkAnonymousPull } from '../../tools/src/registry/check-anonymous-pull.ts';
import { insecureRegistriesOf } from '../../tools/src/registry/client/insecure-registries.ts';
import type { RegistryNetwork } from '../../tools/src/registry/client/registry-network.ts';
import {
  noCredentials,
  type RegistryCredentials,
} from '../../tools/src/registry/credentials/registry-credentials.ts';
import { imageTag } from '../../tools/src/registry/image-tag.ts';
import { probePushAccess } from '../../tools/src/registry/probe-push-access.ts';
import { pushImage } from '../../tools/src/registry/push-image.ts';
import { makeAuthority } from '../../tools/test/registry/authority.ts';
import { describeWithEngine, engine } from '../container/engine.ts';
import { describeWithRegistry, type RunningRegistry, startRegistry } from './docker-registry.ts';
import { makeSmallImage } from './small-image.ts';
import { startTokenServer } from './token-server.ts';

const login = { username: 'grower', password: 'p:ä "ss$' };
const grower: RegistryCredentials = { kind: 'password', ...login };
const stranger: RegistryCredentials = { ...grower, kind: 'password', password: 'wrong-one' };
const network: RegistryNetwork = { environment: {}, homeDirectory: '/nonexistent' };
const absent = `sha256:${'0'.repeat(64)}`;

// The engine's certificates are root's.
const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('The test of an engine with TLS is skipped: it needs root.\n');

function orchard({ host }: RunningRegistry) {
  return { registry: host, repository: 'team/orchard' };
}

describeWithRegistry('A registry that is open to all', () => {
  test('takes images, and nothing of the question stays behind', async () => {
    const registry = await startRegistry();
    const access = await probePushAccess(orchard(registry), noCredentials, network);
    expect(access).toEqual({ kind: 'allowed' });
    const requests = registry.log.filter((line) => line.includes('HTTP/1.1"'));
    expect(requests.map((line) => /"([A-Z]+) .*?" (\d+)/.exec(line)?.slice(1))).toEqual([
      ['POST', '202'],
      ['DELETE', '204'],
    ]);
  });

  test('does not have an image that nobody pushed', async () => {
    const registry = await startRegistry();
    const pull = orchard(registry);
    const found = await checkAnonymousPull({ pull, digest: absent }, network);
    expect(found).toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('answered 404 ('),
    });
  });
});

describeWithRegistry('A registry with names and passwords', () => {
  test('takes images of those who are right', async () => {
    const registry = await startRegistry({ login });
    expect(await probePushAccess(orchard(registry), grower, network)).toEqual({ kind: 'allowed' });
  });

  test.each([
    ['nobody', noCredentials, 'Log in with "docker login 127.0.0.1:'],
    ['somebody with a wrong password', stranger, 'The password is wrong, or "grower" may not push'],
  ])('refuses %s, and says what to do', async (_, credentials, remedy) => {
    const registry = await startRegistry({ login });
    const access = await probePushAccess(orchard(registry), credentials, network);
    expect(access).toMatchObject({ kind: 'refused', message: expect.stringContaining(remedy) });
    expect(JSON.stringify(access)).not.toContain('wrong-one');
  });

  test('is closed to cloud proxies', async () => {
    const pull = orchard(await startRegistry({ login }));
    const found = await checkAnonymousPull({ pull, digest: absent }, network);
    expect(found).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(`docker pull ${pull.registry}/team/orchard@${absent}`),
    });
  });
});

describeWithRegistry('A registry with a server of tokens', () => {
  async function withTokens(anybody: readonly string[]) {
    const signer = await makeAuthority();
    const rules = { signer, login, identityToken: 'identity of the grower', anybody };
    const tokens = await startTokenServer(rules);
    const { realm } = tokens;
    const registry = await startRegistry({ tokens: { realm, certificateFile: signer.authority } });
    return { registry, tokens, path: orchard(registry) };
  }

  test.each([
    ['a password', grower, 'GET'],
    ['an identity token', { kind: 'identity token', token: 'identity of the grower' }, 'POST'],
  ] as const)('takes images with %s', async (_, credentials, method) => {
    const { path: to, tokens } = await withTokens([]);
    expect(await probePushAccess(to, credentials, network)).toEqual({ kind: 'allowed' });
    // The registry names the two in any order.
    const asked = expect.stringMatching(
      `^${method} repository:team/orchard:(pull,push|push,pull)$`,
    );
    expect(tokens.asked).toEqual([asked]);
  });

  test('refuses those who get no token, and names the server of tokens', async () => {
    const { path: to, tokens } = await withTokens([]);
    const access = await probePushAccess(to, stranger, network);
    const words = `${tokens.realm} answered 401 (wrong name or password)`;
    expect(access).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) });
  });

  test('refuses those whose token allows too little', async () => {
    const { path: to } = await withTokens(['pull']);
    const access = await probePushAccess(to, noCredentials, network);
    expect(access).toMatchObject({ kind: 'refused', message: expect.stringContaining('Log in') });
  });

  test('gives anybody a token to pull with, or not', async () => {
    const open = await withTokens(['pull']);
    const image = { pull: open.path, digest: absent };
    expect(await checkAnonymousPull(image, network)).toMatchObject({ kind: 'missing' });
    const closed = await withTokens([]);
    const other = { pull: closed.path, digest: absent };
    expect(await checkAnonymousPull(other, network)).toMatchObject({ kind: 'refused' });
  });
});

describeWithRegistry('A registry that is a mirror', () => {
  test('takes no images, and the push path is to be another', async () => {
    const original = await startRegistry();
    const mirror = await startRegistry({ mirrorOf: `http://${original.host}` });
    const access = await probePushAccess(orchard(mirror), noCredentials, network);
    expect(access).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('name one to push to with --push-registry'),
    });
  });
});

describeWithRegistry('Where no registry is', () => {
  test('a port that nobody listens on is told with its address', async () => {
    const nobody = { registry: '127.0.0.1:1', repository: 'team/orchard' };
    const reason = 'http://127.0.0.1:1/v2/team/orchard/blobs/uploads/: nothing listens there';
    expect(await probePushAccess(nobody, noCredentials, network)).toEqual({
      kind: 'unreachable',
      message: `127.0.0.1:1 cannot be asked whether it takes images: ${reason}.`,
    });
  });
});

describeWithEngine('Pushing an image', () => {
  describeWithRegistry('with a real registry', () => {
    test('gives the digest under which cloud proxies find it', async () => {
      const [to, image] = [orchard(await startRegistry()), await makeSmallImage(engine())];
      const tag = imageTag('1.2.3', image.id);
      const push = await pushed(to, image.id, noCredentials);
      expect(push).toEqual({ kind: 'pushed', digest: expect.any(String), isNew: true });
      if (push.kind !== 'pushed') return;
      const found = await checkAnonymousPull({ pull: to, digest: push.digest }, network);
      const remark = expect.stringContaining('is this machine alone');
      expect(found).toEqual({ kind: 'found', remarks: [remark] });
      const { RepoTags: tags } = await engine().getImage(image.id).inspect();
      expect(tags, `the tag ${tag} is taken away`).toEqual([image.name]);
    });

    test('is left out where the registry has the same image', async () => {
      const [to, image] = [orchard(await startRegistry()), await makeSmallImage(engine())];
      const first = await pushed(to, image.id, noCredentials);
      const second = await pushed(to, image.id, noCredentials);
      expect(second).toEqual({ ...first, isNew: false });
    });

    test('is not left out where the tag belongs to another image', async () => {
      const to = orchard(await startRegistry());
      const [one, other] = [await makeSmallImage(engine()), await makeSmallImage(engine())];
      await pushed(to, one.id, noCredentials, 'stable');
      const push = await pushed(to, other.id, noCredentials, 'stable');
      expect(push).toMatchObject({ kind: 'pushed', isNew: true });
    });

    test('leaves its name on the engine to the image that has it already', async () => {
      const to = orchard(await startRegistry());
      const [one, other] = [await makeSmallImage(engine()), await makeSmallImage(engine())];
      const repo = `${to.registry}/${to.repository}`;
      await engine().getImage(one.id).tag({ repo, tag: 'stable' });
      expect(await pushed(to, other.id, noCredentials, 'stable')).toMatchObject({ kind: 'pushed' });
      expect((await engine().getImage(`${repo}:stable`).inspect()).Id).toBe(one.id);
      expect((await engine().getImage(other.id).inspect()).RepoTags).toEqual([other.name]);
    });

    test('hands the engine a password', async () => {
      const [to, image] = [orchard(await startRegistry({ login })), await makeSmallImage(engine())];
      expect(await pushed(to, image.id, grower)).toMatchObject({ kind: 'pushed', isNew: true });
      expect(await pushed(to, image.id, grower)).toMatchObject({ kind: 'pushed', isNew: false });
    });

    test('fails with the words of the engine where the registry refuses', async () => {
      const [to, image] = [orchard(await startRegistry({ login })), await makeSmallImage(engine())];
      const push = await pushed(to, image.id, noCredentials);
      expect(push).toMatchObject({
        kind: 'failed',
        message: expect.stringMatching(/not pushed: .*auth/),
      });
    });

    test.runIf(isRoot)('works with TLS, a private authority and a password', async () => {
      const tls = await makeAuthority();
      const registry = await startRegistry({ tls, login });
      const [to, image] = [orchard(registry), await makeSmallImage(engine())];
      // An engine verifies no registry of its own machine; we do here.
      const strict = { ...network, insecure: { names: [], networks: [] } };
      const distrusted = await probePushAccess(to, grower, strict);
      expect(distrusted).toMatchObject({ message: expect.stringContaining('is not trusted') });
      await trustInEngine(registry.host, tls.authority);
      expect(await probePushAccess(to, grower, strict)).toEqual({ kind: 'allowed' });
      const push = await pushed(to, image.id, grower);
      expect(push).toMatchObject({ kind: 'pushed', isNew: true });
      const digest = push.kind === 'pushed' ? push.digest : '';
      const found = await checkAnonymousPull({ pull: to, digest }, strict);
      expect(found).toMatchObject({ kind: 'refused' });
    });

    test('knows which registries the engine does not verify', async () => {
      const { names, networks } = await insecureRegistriesOf(engine());
      expect(networks).toEqual(expect.arrayContaining(['127.0.0.0/8', '::1/128']));
      expect(names).not.toContain('docker.io');
    });

    test('to one registry makes it appear in its mirror', async () => {
      const original = await startRegistry();
      const mirror = await startRegistry({ mirrorOf: `http://${original.host}` });
      const [push, pull] = [orchard(original), orchard(mirror)];
      const image = await makeSmallImage(engine());
      const outcome = await pushed(push, image.id, noCredentials);
      const digest = outcome.kind === 'pushed' ? outcome.digest : '';
      const found = await checkAnonymousPull({ pull, push, digest }, network);
      expect(found).toMatchObject({ kind: 'found' });
    });

    test('to one registry does not make it appear in another', async () => {
      const [push, pull] = [orchard(await startRegistry()), orchard(await startRegistry())];
      const image = await makeSmallImage(engine());
      const outcome = await pushed(push, image.id, noCredentials);
      const digest = outcome.kind === 'pushed' ? outcome.digest : '';
      const found = await checkAnonymousPull({ pull, push, digest }, network);
      const words = `does not have the image that was pushed to ${push.registry}/team/orchard`;
      expect(found).toMatchObject({ kind: 'missing', message: expect.stringContaining(words) });
    });
  });
});

async function pushed(
  to: { registry: string; repository: string },
  imageId: string,
  credentials: RegistryCredentials,
  tag = imageTag('1.2.3', imageId),
) {
  return pushImage({ docker: engine(), imageId, to, tag, credentials, network });
}

/** As an administrator does it: the engine and we read the same file. */
async function trustInEngine(host: string, authority: string): Promise<void> {
  const folder = path.join('/etc/docker/certs.d', host);
  const made = await mkdir(folder, { recursive: true });
  onTestFinished(() => rm(made ?? folder, { recursive: true }));
  await copyFile(authority, path.join(folder, 'ca.crt'));
}
