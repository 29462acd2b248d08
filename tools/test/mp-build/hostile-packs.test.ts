import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeZip } from '../../src/pak/write-zip.ts';
import { orchardPak } from '../pak/orchard.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { type EndedBin, runBin } from '../run-bin.ts';

const megabyte = 1024 ** 2;
let directory: TemporaryDirectory;
let bomb: Buffer;

beforeAll(async () => {
  bomb = await makeBomb();
});

beforeEach(() => {
  directory = new TemporaryDirectory();
});

describe.each([['inspect'], ['check', '--offline']])('mp-build %s', (...command) => {
  const mpBuild = (file: string, env?: NodeJS.ProcessEnv) =>
    runBin('mp-build', [...command, file], directory.directory, { ...process.env, ...env });

  test('takes no memory for a bomb', async () => {
    writeFileSync(directory.path('good.pak'), await orchardPak());
    writeFileSync(directory.path('bomb.pak'), bomb);
    const [good, bad] = [
      await mpBuild('good.pak', toldMemory),
      await mpBuild('bomb.pak', toldMemory),
    ];
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain('gets more than 200 times as large by unpacking');
    expect(memoryOf(bad) - memoryOf(good)).toBeLessThan(50 * megabyte);
  });

  test('unpacks nothing to the disk: it works where it may write no file', async () => {
    writeFileSync(directory.path('good.pak'), await orchardPak());
    const free = await mpBuild('good.pak');
    const mayOnlyRead = `--permission --allow-fs-read=* --import=data:text/javascript,${encodeURIComponent(
      'import {writeFileSync} from "node:fs";try{writeFileSync("file","")}catch({code}){console.error(code)}',
    )}`;
    const bound = await mpBuild('good.pak', { NODE_OPTIONS: mayOnlyRead });
    expect(bound.stderr).toContain('ERR_ACCESS_DENIED\n');
    expect(bound).toMatchObject({ code: free.code, stdout: free.stdout });
    expect(free.stdout).toContain('Orchard');
  });

  test('refuses a file that is too large to be read, before it is', async () => {
    writeFileSync(directory.path('huge.pak'), '');
    truncateSync(directory.path('huge.pak'), 513 * megabyte);
    const { code, stderr } = await mpBuild('huge.pak');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('it has more than 536870912 bytes'),
    });
  });

  test('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [directory.path('pipe.pak')]);
    const { code, stderr } = await mpBuild('pipe.pak');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('it is no regular file'),
    });
  });
});

/** The largest memory that a process had is told at its end. */
const toldMemory = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    'process.on("exit",()=>console.error("maxRSS="+process.resourceUsage().maxRSS*1024))',
  )}`,
};

function memoryOf({ stderr }: EndedBin): number {
  return Number(/maxRSS=(\d+)/.exec(stderr)?.[1]);
}

/** 80 MB of nothing as the describe of an adapter. */
async function makeBomb(): Promise<Buffer> {
  const describe = { name: 'A/conf/describe.xml', content: Buffer.alloc(80 * megabyte) };
  return writeZip([
    { name: 'manifest.txt', content: Buffer.from('{}') },
    { name: 'adapter.zip', content: await writeZip([describe]) },
  ]);
}
