import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dockerAddresses } from '../../src/container/docker-address.ts';
import { newProject, writeFiles } from './project.ts';

const colima = { kind: 'socket', socketPath: '/home/gardener/.colima/default/docker.sock' };

/** A home with a context called `colima` or another, which may be the current one. */
function home(options: { name?: string; host?: string; current?: string }): string {
  const { name = 'colima', host = `unix://${colima.socketPath}`, current } = options;
  const meta = { Name: name, Endpoints: { docker: { Host: host, SkipTLSVerify: false } } };
  return newProject({
    '.docker/config.json': JSON.stringify({ auths: {}, currentContext: current }),
    [`.docker/contexts/meta/${hashOf(name)}/meta.json`]: JSON.stringify(meta),
  });
}

const hashOf = (name: string) => createHash('sha256').update(name).digest('hex');

describe('the engine of a docker context', () => {
  test('is the only one that is tried when the context is the current one', () => {
    const found = dockerAddresses({}, home({ current: 'colima' }));
    expect(found).toEqual({ usable: true, addresses: [colima] });
  });

  test('is named by DOCKER_CONTEXT before the file', () => {
    const found = dockerAddresses({ DOCKER_CONTEXT: 'colima' }, home({ current: 'other' }));
    expect(found).toEqual({ usable: true, addresses: [colima] });
  });

  test('is found in DOCKER_CONFIG too', () => {
    const directory = path.join(home({ current: 'colima' }), '.docker');
    const found = dockerAddresses({ DOCKER_CONFIG: directory }, '/nowhere');
    expect(found).toEqual({ usable: true, addresses: [colima] });
  });

  test('is not asked where DOCKER_HOST is set', () => {
    const env = { DOCKER_HOST: 'unix:///run/other.sock', DOCKER_CONTEXT: 'gone' };
    const found = dockerAddresses(env, home({ current: 'colima' }));
    expect(found).toEqual({
      usable: true,
      addresses: [{ kind: 'socket', socketPath: '/run/other.sock' }],
    });
  });

  test('is reached with the certificates of the context', () => {
    const directory = home({
      name: 'garden',
      host: 'tcp://garden.example:2376',
      current: 'garden',
    });
    const certificates = path.join(directory, '.docker/contexts/tls', hashOf('garden'), 'docker');
    mkdirSync(certificates, { recursive: true });
    expect(dockerAddresses({}, directory)).toEqual({
      usable: true,
      addresses: [{ kind: 'tcp', host: 'garden.example', port: 2376, certificates }],
    });
  });

  test.each([{ current: 'default' }, {}])('is one of the usual ones with %o', (options) => {
    const found = dockerAddresses({}, home(options));
    expect(found.usable && found.addresses.length).toBeGreaterThan(5);
  });

  test('is one of the usual ones where the configuration cannot be read', () => {
    const directory = home({});
    writeFiles(directory, { '.docker/config.json': '{ no JSON' });
    expect(dockerAddresses({}, directory).usable).toBe(true);
  });

  test('is told to be missing where the context is', () => {
    expect(dockerAddresses({ DOCKER_CONTEXT: 'gone' }, home({}))).toMatchObject({
      usable: false,
      reason: expect.stringContaining('The docker context "gone" has no engine'),
    });
  });

  test('is told to be out of reach behind SSH', () => {
    const directory = home({ host: 'ssh://gardener@garden.example', current: 'colima' });
    expect(dockerAddresses({}, directory)).toMatchObject({
      usable: false,
      reason: expect.stringContaining('"ssh://gardener@garden.example"'),
    });
  });
});
