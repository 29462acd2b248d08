import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { container, shell } from './containers.ts';
import type { TestImages } from './test-images.ts';

const workDirectory = '/home/aria-ops-adapter-user/src/app';
const makeInput = 'echo {} > /tmp/input';
const start = 'node app/adapter.ts adapter_definition /tmp/input /tmp/output';
const timeStarts = `${makeInput}
  now() { echo $(($(date +%s%N) / 1000000)); }
  for run in 1 2 3 4 5 6 7 8 9 10; do
    begin=$(now); ${start}; between=$(now); NODE_COMPILE_CACHE= ${start}; end=$(now)
    echo $((between - begin)) $((end - between))
  done`;

/** What makes an adapter start fast, and its image small to change. */
export function testCompileCache(images: () => TestImages): void {
  test('every file the adapter loads is found compiled, by the user of the image, on a read-only root', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true });
    const debugging = ['NODE_DEBUG_NATIVE=COMPILE_CACHE'];
    const { stdout, stderr, exitCode } = await shell(adapter, `${makeInput}; ${start}`, debugging);
    expect(exitCode).toBe(0);
    const report = `${stdout}${stderr}`.split('\n');
    const entry = `file://${workDirectory}/app/adapter.ts`;
    const found = `[compile cache] retrieving transpile cache for StrippedTypeScript ${entry}...success`;
    expect(report).toContain(found);
    const lookups = report.filter((line) => line.includes('reading cache from'));
    expect(lookups.filter((line) => !line.includes('... success'))).toEqual([]);
    expect(report.filter((line) => line.includes('rejected'))).toEqual([]);
  });

  test('another user may run the adapter, without the cache and without a word about it', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true, user: '12345' });
    const ended = await shell(adapter, `${makeInput}; ${start}`);
    expect(ended).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('a warm adapter starts faster than a cold one', async () => {
    const adapter = await container({ image: images().host, readOnlyRoot: true });
    const { stdout } = await shell(adapter, timeStarts);
    const starts = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    // The quickest of several, taken in turns: what else the machine does only ever adds time.
    const [warm, cold] = [0, 1].map((column) =>
      Math.min(...starts.map((start) => start[column] ?? 0)),
    );
    process.stdout.write(`one start of the adapter: warm ${warm} ms, cold ${cold} ms\n`);
    expect(warm).toBeLessThan(cold ?? 0);
  });

  test('a change in app makes the last layer of the image anew, and no other', async () => {
    const before = await layers(images().host);
    await appendFile(path.join(images().project, 'app/adapter.ts'), '\n// Changed.\n');
    const after = await layers(await images().build(images().project, 'changed'));
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  async function layers(image: string): Promise<string[]> {
    const { RootFS } = await images().docker.getImage(image).inspect();
    return RootFS.Layers ?? [];
  }
}
