import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBuildLog } from '../../src/mp-build/build-log.ts';
import { draftOf, writeFiles } from '../../src/mp-build/write-files.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

test('files are written with their sizes and checksums, and no draft is left', async () => {
  const directory = path.join(new TemporaryDirectory().directory, 'build');
  const written = await writeFiles([{ file: path.join(directory, 'a.pak'), content: 'a' }]);
  expect(written).toEqual([
    {
      file: path.join(directory, 'a.pak'),
      bytes: 1,
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    },
  ]);
  expect(readdirSync(directory)).toEqual(['a.pak']);
});

test('a file that is there already only gets its name', async () => {
  const directory = new TemporaryDirectory().directory;
  const file = path.join(directory, 'image.tar');
  writeFileSync(draftOf(file), 'image');
  await writeFiles([{ file, content: { draft: draftOf(file) } }]);
  expect(readFileSync(file, 'utf8')).toBe('image');
  expect(readdirSync(directory)).toEqual(['image.tar']);
});

test('when one cannot be written, all that was there stays', async () => {
  const directory = new TemporaryDirectory().directory;
  const pak = path.join(directory, 'a.pak');
  writeFileSync(pak, 'the last good one');
  writeFileSync(path.join(directory, 'full'), 'no directory');
  const written = await writeFiles([
    { file: pak, content: 'new' },
    { file: path.join(directory, 'full/a.json'), content: '{}' },
  ]);
  expect(written).toMatchObject({ kind: 'stop', code: 'FILE_NOT_WRITTEN' });
  expect(readFileSync(pak, 'utf8')).toBe('the last good one');
  expect(readdirSync(directory).sort()).toEqual(['a.pak', 'full']);
});

test('each build has a log of its own, and those of five earlier ones are kept', () => {
  const directory = new TemporaryDirectory().directory;
  for (let build = 1; build <= 8; build += 1) openBuildLog(directory, fail).add(`build ${build}`);
  const logs = path.join(directory, 'logs');
  expect(readdirSync(logs).sort()).toEqual([
    'build.log',
    ...[1, 2, 3, 4, 5].map((number) => `build.log.${number}`),
  ]);
  expect(readFileSync(path.join(logs, 'build.log'), 'utf8')).toBe('build 8\n');
  expect(readFileSync(path.join(logs, 'build.log.5'), 'utf8')).toBe('build 3\n');
});

test('a log that cannot be written is told of, and hinders nothing', () => {
  const directory = new TemporaryDirectory().directory;
  writeFileSync(path.join(directory, 'logs'), 'no directory');
  const told: string[] = [];
  openBuildLog(directory, (text) => told.push(text)).add('a line');
  expect(told).toEqual([expect.stringContaining('There is no build.log of this build')]);
});

test('a log that is taken away meanwhile is told of once, and hinders nothing', () => {
  const directory = new TemporaryDirectory().directory;
  const told: string[] = [];
  const log = openBuildLog(directory, (text) => told.push(text));
  rmSync(path.join(directory, 'logs'), { recursive: true });
  log.add('a line');
  log.add('another line');
  expect(told).toEqual([expect.stringContaining('build.log ends here')]);
});

function fail(text: string): never {
  throw new Error(text);
}
