import { appendFile, glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { container, shell } from './containers.ts';
import type { TestImages } from './test-images.ts';

const workDirectory = '/home/aria-ops-adapter-user/src/app';
const startAdapter =
  'echo "{}" > /tmp/input && node app/adapter.ts adapter_definition /tmp/input /tmp/output';

/** What makes an adapter start fast, and its image small to change. */
export function testCompileCache(images: () => TestImages): void {
  test('every file of the adapter is found compiled, by the user of the image, on a read-only root', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true });
    const debugging = ['NODE_DEBUG_NATIVE=COMPILE_CACHE'];
    const { stdout, stderr, exitCode } = await shell(adapter, startAdapter, debugging);
    expect(exitCode).toBe(0);
    const report = `${stdout}${stderr}`;
    for await (const file of glob('app/**/*.ts', { cwd: images().project })) {
      const url = `file://${workDirectory}/${file}`;
      expect(report).toContain(`transpile cache for StrippedTypeScript ${url}...success`);
      expect(report).toContain(`code cache for ESM ${url} was accepted`);
    }
    expect(report).not.toContain('no such file or directory');
  });

  test('another user may run the adapter, without the cache and without a word about it', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true, user: '12345' });
    expect(await shell(adapter, startAdapter)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('a warm adapter starts faster than a cold one', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true });
    const warm = await millisecondsPerStart(adapter, []);
    const cold = await millisecondsPerStart(adapter, ['NODE_COMPILE_CACHE=']);
    process.stdout.write(`one start of the adapter: warm ${warm} ms, cold ${cold} ms\n`);
    expect(warm).toBeLessThan(cold);
  });

  test('a change in app makes the last layer of the image anew, and no other', async () => {
    const before = await layers(images().host);
    await appendFile(path.join(images().project, 'app/adapter.ts'), '\n// Changed.\n');
    const after = await layers(await images().rebuildHost('changed'));
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  async function layers(image: string): Promise<string[]> {
    const { RootFS } = await images().docker.getImage(image).inspect();
    return RootFS.Layers ?? [];
  }
}

async function millisecondsPerStart(
  adapter: Parameters<typeof shell>[0],
  env: string[],
): Promise<number> {
  const begin = performance.now();
  await shell(adapter, `for run in 1 2 3 4 5 6 7 8 9 10; do ${startAdapter}; done`, env);
  return Math.round((performance.now() - begin) / 10);
}
