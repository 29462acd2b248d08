import { expect, test } from 'vitest';
import type { AdapterContainer } from '../../tools/src/container/adapter-container.ts';
import { container, shell, shellAdapters } from './containers.ts';
import { call, endpoints, secrets } from './requests.ts';
import type { TestImages } from './test-images.ts';

/** Passwords of the request in whatever a container writes for people to read. */
export function testSecrets(images: () => TestImages): void {
  test('credentials are in no log at DEBUG level', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true });
    await logEverything(adapter);
    for (const endpoint of endpoints) await call(adapter.url, endpoint);
    await expectNoSecrets(adapter);
  });

  test('credentials are in no log when a program prints all it was told', async () => {
    const adapter = await container({ image: images().base, binds: shellAdapters });
    await logEverything(adapter);
    expect(await call(adapter.url, 'test')).toMatchObject({ status: 200 });
    await expectNoSecrets(adapter);
  });
}

async function logEverything(adapter: AdapterContainer): Promise<void> {
  await shell(
    adapter,
    "printf '[DEFAULT]\\nserver = DEBUG\\nadapter = DEBUG\\n' > /var/log/loglevels.cfg",
  );
}

async function expectNoSecrets(adapter: AdapterContainer): Promise<void> {
  const { stdout, stderr } = await adapter.log();
  const files = await shell(adapter, 'cat /var/log/*.log');
  for (const log of [`${stdout}${stderr}`, files.stdout]) {
    // Proof that there was something to redact: the instance itself was logged.
    expect(log).toContain('DEBUG');
    expect(log).toContain('Orchard North');
    for (const secret of secrets) expect(log).not.toContain(secret);
  }
}
