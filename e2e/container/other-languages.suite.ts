import { expect, test } from 'vitest';
import { container, shellAdapters } from './containers.ts';
import { processAppears } from './processes.ts';
import { call, callWell, endpoints } from './requests.ts';
import type { TestImages } from './test-images.ts';

/** Adapters that are no Node programs, in images of ours. */
export function testOtherLanguages(images: () => TestImages): void {
  test('the same image answers with a shell program when commands.cfg names one', async () => {
    const adapter = await container({ image: images().host, binds: shellAdapters });
    const collected = await callWell(adapter.url, 'collect');
    expect(collected).toMatchObject({ result: [{ key: { name: 'collection 1' } }] });
  });

  test('a file that one collection wrote is there for the next, and gone in a new container', async () => {
    const options = { image: images().base, binds: shellAdapters };
    const first = await container(options);
    expect(await collectedName(first.url)).toBe('collection 1');
    expect(await collectedName(first.url)).toBe('collection 2');
    const second = await container(options);
    expect(await collectedName(second.url)).toBe('collection 1');
  });

  test('a program that hangs does not keep docker stop waiting for 2 seconds', async () => {
    const adapter = await container({ image: images().base, binds: shellAdapters });
    const answer = call(adapter.url, 'adapterDefinition').catch((error: Error) => error);
    await processAppears(adapter, 'sleep 600');
    expect(await adapter.stop()).toBeLessThan(2000);
    expect(await answer).toMatchObject({ status: 500 });
  });

  test('an image with Python added runs a Python program for all five endpoints', async () => {
    const adapter = await container({ image: images().python, readOnlyRoot: true });
    for (const endpoint of endpoints) await callWell(adapter.url, endpoint);
  });
}

async function collectedName(server: string): Promise<unknown> {
  const { body } = await call(server, 'collect');
  return JSON.parse(body.toString()).result[0].key.name;
}
