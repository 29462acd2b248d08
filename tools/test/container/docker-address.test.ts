import { describe, expect, test } from 'vitest';
import { describeAddress, dockerAddresses } from '../../src/container/docker-address.ts';

const home = '/home/picker';

describe('where an engine is looked for', () => {
  test('only at DOCKER_HOST when that is set', () => {
    expect(dockerAddresses({ DOCKER_HOST: 'unix:///run/my.sock' }, home)).toEqual({
      usable: true,
      addresses: [{ kind: 'socket', socketPath: '/run/my.sock' }],
    });
  });

  test('at the usual sockets, those of the user included, when DOCKER_HOST is not set', () => {
    const found = dockerAddresses({ XDG_RUNTIME_DIR: '/run/user/7' }, home);
    const texts = found.usable ? found.addresses.map(describeAddress) : [];
    expect(texts[0]).toBe('unix:///var/run/docker.sock');
    expect(texts).toContain('unix:///run/user/7/docker.sock');
    expect(texts).toContain('unix:///home/picker/.docker/run/docker.sock');
  });

  test('an empty DOCKER_HOST counts as not set', () => {
    expect(dockerAddresses({ DOCKER_HOST: '' }, home)).toEqual(dockerAddresses({}, home));
  });

  test.each([
    ['tcp://build.example:1234', { DOCKER_TLS_VERIFY: '' }, 1234, undefined],
    ['tcp://build.example', {}, 2375, undefined],
    ['tcp://build.example:80', {}, 80, undefined],
    ['tcp://build.example', { DOCKER_TLS_VERIFY: '1' }, 2376, '/home/picker/.docker'],
    [
      'tcp://build.example',
      { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '' },
      2376,
      '/home/picker/.docker',
    ],
    ['tcp://build.example', { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' }, 2376, '/certs'],
  ])('%s with %j means port %i and certificates in %s', (value, env, port, certificates) => {
    expect(dockerAddresses({ DOCKER_HOST: value, ...env }, home)).toEqual({
      usable: true,
      addresses: [{ kind: 'tcp', host: 'build.example', port, certificates }],
    });
  });

  test('a host in square brackets is an IPv6 address', () => {
    const found = dockerAddresses({ DOCKER_HOST: 'tcp://[::1]:2375' }, home);
    expect(found).toMatchObject({ addresses: [{ host: '::1' }] });
  });

  test.each(['ssh://build.example', 'docker.sock', 'unix://', 'tcp://:x'])(
    'DOCKER_HOST=%s is refused with the forms that work',
    (value) => {
      expect(dockerAddresses({ DOCKER_HOST: value }, home)).toEqual({
        usable: false,
        reason: `DOCKER_HOST is "${value}"; use unix://, npipe:// or tcp://.`,
      });
    },
  );
});
