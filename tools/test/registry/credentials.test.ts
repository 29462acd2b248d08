import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askCredentials } from '../../src/registry/credentials/ask-credentials.ts';
import { engineLogin } from '../../src/registry/credentials/engine-login.ts';
import {
  type CredentialsQuestion,
  findCredentials,
} from '../../src/registry/credentials/find-credentials.ts';
import type { Prompts, TextQuestion } from '../../src/terminal/prompts.ts';

const orchard = { registry: 'registry.example:8443', repository: 'team/orchard' };
const onHub = { registry: 'docker.io', repository: 'team/orchard' };
const grower = { kind: 'password', username: 'grower', password: 's3cret:with colon' };
const auth = Buffer.from('grower:s3cret:with colon').toString('base64');

describe('Given credentials', () => {
  test('are a name, and a password that a variable or a file holds', async () => {
    const home = await homeWith({ secret: 's3cret:with colon\n' });
    for (const password of ['env:SECRET', 'file:secret', grower.password]) {
      const found = await find(home, {
        username: 'grower',
        password,
        environment: { SECRET: grower.password },
      });
      expect(found).toMatchObject({ credentials: grower, source: '--registry-username' });
    }
  });

  test('go before those that a login has left', async () => {
    const home = await homeWith({
      '.docker/config.json': { auths: { [orchard.registry]: { auth } } },
    });
    const found = await find(home, { username: 'other', password: 'x' });
    expect(found).toMatchObject({ credentials: { username: 'other', password: 'x' } });
  });

  test('without a password are asked for, and stop where nobody can answer', async () => {
    const home = await homeWith({});
    const asked: string[] = [];
    const prompts = {
      password: async ({ message }: { message: string }) => {
        asked.push(message);
        return 'typed';
      },
    } as Partial<Prompts> as Prompts;
    const found = await find(home, { username: 'grower', prompts });
    expect(found).toMatchObject({ credentials: { password: 'typed' } });
    expect(asked).toEqual(['Password of grower for registry.example:8443']);
    expect(await find(home, { username: 'grower' })).toMatchObject({
      code: 'WRONG_OPTION',
      text: expect.stringContaining('--registry-password env:NAME'),
    });
  });

  test('without a name stop', async () => {
    const found = await find(await homeWith({}), { password: 'x' });
    expect(found).toMatchObject({ code: 'WRONG_OPTION', exitCode: 2 });
  });

  test('whose reference leads nowhere stop', async () => {
    const found = await find(await homeWith({}), { username: 'grower', password: 'env:NOT_SET' });
    expect(found).toMatchObject({ code: 'NO_VALUE', text: expect.stringContaining('NOT_SET') });
  });
});

test('A person is asked for a name and a password where a registry wants a login', async () => {
  const asked: string[] = [];
  const prompts = {
    text: async ({ message, problem }: TextQuestion) => {
      asked.push(message, problem?.('') ?? '', problem?.('grower') ?? 'good');
      return 'grower';
    },
    password: async ({ message }: TextQuestion) => {
      asked.push(message);
      return 's3cret:with colon';
    },
  } as Partial<Prompts> as Prompts;
  expect(await askCredentials(orchard, prompts)).toEqual(grower);
  expect(asked).toEqual([
    'registry.example:8443 wants a login: user name',
    'Type a name.',
    'good',
    'Password of grower for registry.example:8443',
  ]);
});

describe('What docker login has left', () => {
  test.each([
    ['the host', orchard, 'registry.example:8443'],
    ['an address', orchard, 'https://registry.example:8443/v1/'],
    ['the address of Docker Hub', onHub, 'https://index.docker.io/v1/'],
    ['podman’s name of Docker Hub', onHub, 'docker.io'],
  ])('is found under %s', async (_, registryPath, key) => {
    const home = await homeWith({ '.docker/config.json': { auths: { [key]: { auth } } } });
    const found = await find(home, { path: registryPath });
    const source = path.join(home, '.docker/config.json');
    expect(found).toEqual({ kind: 'found', credentials: grower, source, warnings: [] });
  });

  test('is not taken for another registry', async () => {
    const auths = { 'registry.example': { auth }, 'registry.example:8443.evil.example': { auth } };
    const found = await find(await homeWith({ '.docker/config.json': { auths } }));
    expect(found).toMatchObject({ credentials: { kind: 'none' }, source: undefined });
  });

  test('may be an identity token', async () => {
    const auths = { [orchard.registry]: { auth: '', identitytoken: 'long-lived' } };
    const found = await find(await homeWith({ '.docker/config.json': { auths } }));
    expect(found).toMatchObject({ credentials: { kind: 'identity token', token: 'long-lived' } });
  });

  test('is looked for where DOCKER_CONFIG says', async () => {
    const home = await homeWith({
      'elsewhere/config.json': { auths: { [orchard.registry]: { auth } } },
    });
    const environment = { DOCKER_CONFIG: path.join(home, 'elsewhere') };
    expect(await find(home, { environment })).toMatchObject({ credentials: grower });
  });

  test('may be podman’s, for the beginning of a path too', async () => {
    const other = Buffer.from('other:x').toString('base64');
    const auths = {
      'registry.example:8443': { auth: other },
      'registry.example:8443/team': { auth },
    };
    const home = await homeWith({ 'run/containers/auth.json': { auths }, 'named.json': { auths } });
    for (const environment of [
      { XDG_RUNTIME_DIR: path.join(home, 'run') },
      { REGISTRY_AUTH_FILE: path.join(home, 'named.json') },
    ]) {
      expect(await find(home, { environment })).toMatchObject({ credentials: grower });
    }
  });

  test('may be nothing at all, which is no reason to warn', async () => {
    const nothing = {
      kind: 'found',
      credentials: { kind: 'none' },
      source: undefined,
      warnings: [],
    };
    expect(await find(await homeWith({}))).toEqual(nothing);
    const auths = { [orchard.registry]: {} };
    expect(await find(await homeWith({ '.docker/config.json': { auths } }))).toEqual(nothing);
  });

  test('in a file that is no JSON is warned of, without a word of the file', async () => {
    const found = await find(await homeWith({ '.docker/config.json': '{"auths": s3cret' }));
    expect(found).toMatchObject({
      credentials: { kind: 'none' },
      warnings: [expect.stringContaining('config.json cannot be read: it is no JSON')],
    });
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });
});

describe('A credential helper', () => {
  const answer = JSON.stringify({ ServerURL: 'x', Username: 'grower', Secret: grower.password });

  test.each([
    ['all registries', { credsStore: 'keeps' }, orchard, 'registry.example:8443'],
    ['all registries', { credsStore: 'keeps' }, onHub, 'https://index.docker.io/v1/'],
    [
      'one',
      { credHelpers: { 'registry.example:8443': 'keeps' } },
      orchard,
      'registry.example:8443',
    ],
  ])('for %s is told the server on its input', async (_, config, registryPath, server) => {
    const home = await homeWith({ '.docker/config.json': config });
    const helper = `test "$1" = get && cat > ${home}/server && echo '${answer}'`;
    const environment = await pathWith(home, { 'docker-credential-keeps': helper });
    const found = await find(home, { environment, path: registryPath });
    expect(found).toMatchObject({
      credentials: grower,
      source: expect.stringContaining('docker-credential-keeps'),
      warnings: [],
    });
    expect(await readFile(path.join(home, 'server'), 'utf8')).toBe(server);
  });

  test('of one registry goes before that for all', async () => {
    const credHelpers = { [orchard.registry]: 'keeps' };
    const home = await homeWith({ '.docker/config.json': { credsStore: 'other', credHelpers } });
    const environment = await pathWith(home, { 'docker-credential-keeps': `echo '${answer}'` });
    expect(await find(home, { environment })).toMatchObject({ credentials: grower, warnings: [] });
  });

  test('may hand out an identity token', async () => {
    const home = await homeWith({ '.docker/config.json': { credsStore: 'keeps' } });
    const token = JSON.stringify({ Username: '<token>', Secret: 'long-lived' });
    const environment = await pathWith(home, { 'docker-credential-keeps': `echo '${token}'` });
    const found = await find(home, { environment });
    expect(found).toMatchObject({ credentials: { kind: 'identity token', token: 'long-lived' } });
  });

  test('that keeps nothing for a registry is no reason to warn', async () => {
    const home = await homeWith({ '.docker/config.json': { credsStore: 'keeps' } });
    const words = 'echo credentials not found in native keychain; exit 1';
    const environment = await pathWith(home, { 'docker-credential-keeps': words });
    expect(await find(home, { environment })).toMatchObject({
      credentials: { kind: 'none' },
      warnings: [],
    });
  });

  test.each([
    ['is missing', undefined, 'docker-credential-keeps is not in the PATH: install it'],
    ['fails', 'echo the safe is locked >&2; exit 4', 'failed with exit code 4: the safe is locked'],
    ['prints something else', 'echo s3cret', 'printed no JSON object with Username and Secret'],
  ])('that %s is warned of with the file that names it', async (_, script, words) => {
    const home = await homeWith({ '.docker/config.json': { credsStore: 'keeps' } });
    const scripts = script === undefined ? {} : { 'docker-credential-keeps': script };
    const found = await find(home, { environment: await pathWith(home, scripts) });
    expect(found).toMatchObject({ credentials: { kind: 'none' } });
    const [warning = ''] = found.kind === 'found' ? found.warnings : [];
    expect(warning).toContain(words);
    expect(warning).toContain('.docker/config.json');
    expect(warning).not.toContain('s3cret');
  });

  test('that is missing does not hide what the file holds itself', async () => {
    const config = { credsStore: 'keeps', auths: { [orchard.registry]: { auth } } };
    const home = await homeWith({ '.docker/config.json': config });
    const found = await find(home, { environment: { PATH: home } });
    expect(found).toMatchObject({ credentials: grower, warnings: [expect.any(String)] });
  });
});

describe('The engine is told a login', () => {
  const read = ({ base64 }: { base64: string }) =>
    JSON.parse(Buffer.from(base64, 'base64url').toString('utf8'));

  test('in base64 for addresses, with its padding', () => {
    const login = engineLogin('registry.example', {
      kind: 'password',
      username: 'ö',
      password: '?>~',
    });
    expect(login.base64).toMatch(/^[\w-]+=*$/);
    expect(login.base64.length % 4).toBe(0);
    expect(read(login)).toEqual({
      username: 'ö',
      password: '?>~',
      serveraddress: 'registry.example',
    });
  });

  test('as an identity token, and as none at all', () => {
    const token = engineLogin('docker.io', { kind: 'identity token', token: 'long-lived' });
    const serveraddress = 'https://index.docker.io/v1/';
    expect(read(token)).toEqual({ identitytoken: 'long-lived', serveraddress });
    expect(read(engineLogin('docker.io', { kind: 'none' }))).toEqual({ serveraddress });
  });
});

function find(home: string, question: Partial<CredentialsQuestion> = {}) {
  const place = { environment: {}, homeDirectory: home, cwd: home };
  return findCredentials({ path: orchard, ...place, ...question });
}

async function homeWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'packwright-home-'));
  onTestFinished(() => rm(home, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(home, name)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(path.join(home, name), text);
  }
  return home;
}

/** Programs that only this environment has, beside the shell's own. */
async function pathWith(home: string, scripts: Readonly<Record<string, string>>) {
  const bin = path.join(home, 'bin');
  await mkdir(bin);
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  return { PATH: `${bin}:/usr/bin:/bin` };
}
