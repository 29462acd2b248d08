import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type {
  ContainerCertificate,
  ContainerOptions,
} from '../../tools/src/container/container-settings.ts';
import { container, shell } from './containers.ts';
import { call, callWell, endpoints } from './requests.ts';
import type { TestImages } from './test-images.ts';

/** How little our images need: no privilege, no user of their own, no disk but `/tmp`. */
export function testPrivileges(images: () => TestImages, tls: () => ContainerCertificate): void {
  const users = [
    ['the user of the image', undefined],
    ['user 12345', '12345'],
    ['user 12345 of group 54321', '12345:54321'],
    ['root', 'root'],
  ] as const;

  describe.each(users)('without capabilities and on a read-only root %s', (_, user) => {
    const hardened = (image: string): ContainerOptions => ({
      image,
      tls: tls(),
      readOnlyRoot: true,
      withoutPrivileges: true,
      ...(user === undefined ? {} : { user }),
    });

    test('gets good answers from all five endpoints of an adapter', async () => {
      const adapter = await container(hardened(images().host));
      for (const endpoint of endpoints) await callWell(adapter.url, endpoint);
      // Of the process that serves, not of the image: nothing is left of what the engine grants.
      const { stdout } = await shell(
        adapter,
        'grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/1/status',
      );
      expect(stdout).toBe('CapEff:\t0000000000000000\nCapBnd:\t0000000000000000\nNoNewPrivs:\t1\n');
      expect((await shell(adapter, 'ls /var/log')).stdout).toContain('server.log');
    });

    test('is told by the base image that it has no adapter yet', async () => {
      const adapter = await container(hardened(images().base));
      await callWell(adapter.url, 'apiVersion');
      const { status, body } = await call(adapter.url, 'test');
      expect(status).toBe(500);
      expect(body.toString()).toContain('app/adapter.ts');
    });
  });

  test('needs no other place to write than /tmp: without /var/log it logs to the console', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'packwright-no-logs-'));
    onTestFinished(() => rm(empty, { recursive: true }));
    const adapter = await container({
      image: images().host,
      withoutPrivileges: true,
      readOnlyRoot: true,
      binds: [`${empty}:/var/log:ro`],
    });
    for (const endpoint of endpoints) await callWell(adapter.url, endpoint);
    expect((await adapter.log()).stdout).toContain('Answered collect with 200');
  });

  test('has no program that gives its user the rights of another', async () => {
    const adapter = await container({ image: images().host, user: 'root' });
    const { stdout } = await shell(adapter, 'find / -xdev -type f -perm /6000');
    expect(stdout).toBe('');
  });

  test('can forbid core dumps', async () => {
    const adapter = await container({ image: images().base });
    expect(await shell(adapter, 'prlimit --core=0: --pid $$; ulimit -S -c')).toMatchObject({
      stdout: '0\n',
      exitCode: 0,
    });
  });
}
