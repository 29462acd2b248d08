import { describe, expect, test } from 'vitest';
import type {
  ContainerCertificate,
  ContainerOptions,
} from '../../tools/src/container/container-settings.ts';
import { container, shell } from './containers.ts';
import { healthOf } from './health.ts';
import { callWell, endpoints } from './requests.ts';
import type { TestImages } from './test-images.ts';

/** The template's image under the conditions of a cloud proxy, and harder ones. */
export function testHostImage(images: () => TestImages, tls: () => ContainerCertificate): void {
  const listeners: [string, () => Partial<ContainerOptions>][] = [
    ['HTTP', () => ({})],
    ['TLS', () => ({ tls: tls() })],
  ];

  describe.each(listeners)('over %s, with 1 GB of memory and a read-only root', (_, listener) => {
    const hardened = () => ({
      image: images().host,
      memoryLimit: 1024,
      readOnlyRoot: true,
      ...listener(),
    });

    test('all five endpoints answer as the contract says, to an unprivileged user', async () => {
      const adapter = await container(hardened());
      for (const endpoint of endpoints) await callWell(adapter.url, endpoint);
      const { stdout } = await shell(adapter, 'id -un; cat /proc/1/status | grep ^Uid');
      expect(stdout).toMatch(/^aria-ops-adapter-user\nUid:\s+(?!0\b)\d+/);
    });

    test('a collection has objects with values', async () => {
      const adapter = await container(hardened());
      const collected = await callWell(adapter.url, 'collect');
      expect(collected).toMatchObject({
        result: expect.arrayContaining([
          expect.objectContaining({ metrics: expect.arrayContaining([expect.anything()]) }),
        ]),
      });
    });

    test('the health check finds the server healthy', async () => {
      const adapter = await container({ ...hardened(), healthInterval: 500 });
      expect(await healthOf(adapter)).toEqual({ status: 'healthy', reason: '' });
    });

    test('docker stop takes less than 2 seconds and the server exits with 0', async () => {
      const adapter = await container(hardened());
      const took = await adapter.stop();
      process.stdout.write(`first answer: ${Math.round(adapter.readyAfter)} ms after the start; `);
      process.stdout.write(`docker stop: ${Math.round(took)} ms\n`);
      expect(took).toBeLessThan(2000);
      const { State } = await adapter.container.inspect();
      expect(State.ExitCode).toBe(0);
    });
  });

  test.each(['12345', '12345:54321', 'root'])('user %s can collect', async (user) => {
    const adapter = await container({ image: images().host, user, readOnlyRoot: true });
    for (const endpoint of endpoints) await callWell(adapter.url, endpoint);
  });

  test('PORT moves the server, and the health check with it', async () => {
    const options = {
      image: images().host,
      env: { PORT: '9443' },
      tls: tls(),
      healthInterval: 500,
    };
    const adapter = await container(options);
    expect(await healthOf(adapter)).toEqual({ status: 'healthy', reason: '' });
  });
}
