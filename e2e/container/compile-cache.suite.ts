import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { container, shell } from './containers.ts';
import type { TestImages } from './test-images.ts';

/** What an author's image is made of, and how fast its adapter starts. */
export function testCompileCache(images: () => TestImages): void {
  test('Node takes the adapter from the compile cache, as the user of the image and with a read-only root', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true });
    const { stdout, stderr } = await shell(adapter, startDefinition, [
      'NODE_DEBUG_NATIVE=COMPILE_CACHE',
    ]);
    const looked = [...`${stdout}${stderr}`.matchAll(/reading cache from (?:.*) for (.*)/g)];
    process.stdout.write(`${stdout.slice(0, 3000)}${stderr.slice(0, 3000)} ${looked.length}`);
    expect(looked.length).toBeGreaterThan(0);
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

const startDefinition =
  'echo "{}" > /tmp/input; node app/adapter.ts adapter_definition /tmp/input /tmp/output';
