import { describe, expect, test } from 'vitest';
import { containerSettings } from '../../src/container/container-settings.ts';

const image = 'orchard:1';
const megabyte = 1024 * 1024;

describe('the container of an adapter', () => {
  test('has 1024 MB of memory and 512 MB more with swap unless told otherwise', () => {
    expect(containerSettings({ image }).HostConfig).toMatchObject({
      Memory: 1024 * megabyte,
      MemorySwap: 1536 * megabyte,
    });
  });

  test('has the memory it is given', () => {
    expect(containerSettings({ image, memoryLimit: 64 }).HostConfig).toMatchObject({
      Memory: 64 * megabyte,
      MemorySwap: 576 * megabyte,
    });
  });

  test('the port of this machine can be chosen, and more ports published as they are', () => {
    const { HostConfig, ExposedPorts } = containerSettings({
      image,
      hostPort: 8081,
      morePorts: [9229],
    });
    expect(HostConfig?.PortBindings).toEqual({
      '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '8081' }],
      '9229/tcp': [{ HostIp: '127.0.0.1', HostPort: '9229' }],
    });
    expect(ExposedPorts).toEqual({ '8080/tcp': {}, '9229/tcp': {} });
  });

  test('publishes port 8080 on a free port of this machine alone', () => {
    expect(containerSettings({ image }).HostConfig?.PortBindings).toEqual({
      '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '0' }],
    });
  });

  test('publishes 443 and mounts the files read-only when it serves TLS', () => {
    const tls = { certificate: '/c.pem', key: '/k.pem' };
    const { HostConfig } = containerSettings({ image, tls });
    expect(Object.keys(HostConfig?.PortBindings)).toEqual(['443/tcp']);
    expect(HostConfig?.Binds).toEqual([
      '/c.pem:/etc/ssl/certs/dockerized.crt:ro',
      '/k.pem:/etc/ssl/certs/dockerized.key:ro',
    ]);
  });

  test('publishes the port that PORT names', () => {
    const { HostConfig } = containerSettings({ image, env: { PORT: '9000' } });
    expect(Object.keys(HostConfig?.PortBindings)).toEqual(['9000/tcp']);
  });

  test('has no capabilities, and no way to gain any, where that is wanted', () => {
    const { HostConfig } = containerSettings({ image, withoutPrivileges: true });
    expect(HostConfig).toMatchObject({ CapDrop: ['ALL'], SecurityOpt: ['no-new-privileges'] });
    expect(containerSettings({ image }).HostConfig).not.toHaveProperty('CapDrop');
  });

  test('keeps /tmp and /var/log writable, on disk, under a read-only root', () => {
    const settings = containerSettings({ image, readOnlyRoot: true });
    expect(settings.HostConfig?.ReadonlyRootfs).toBe(true);
    expect(settings.Volumes).toEqual({ '/tmp': {}, '/var/log': {} });
  });

  test('runs as the user of its image unless another is named', () => {
    expect(containerSettings({ image })).not.toHaveProperty('User');
    expect(containerSettings({ image, user: '12345' }).User).toBe('12345');
  });

  test('gets environment variables as name=value', () => {
    const { Env } = containerSettings({ image, env: { PORT: '9000', MAX_RUNS: '2' } });
    expect(Env).toEqual(['PORT=9000', 'MAX_RUNS=2']);
  });
});
