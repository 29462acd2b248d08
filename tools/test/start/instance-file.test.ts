import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { provideInstance } from '../../src/start/instance-file.ts';

const skeleton = { adapterKey: { name: 'North', adapterKind: 'Orchard', objectKind: 'orchard' } };
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'packwright-instance-'));
});

afterEach(() => rm(directory, { recursive: true }));

test('The skeleton is written where there is no file yet, and asked with', async () => {
  const file = path.join(directory, 'logs/instance.json');
  const asked = await provideInstance(path.dirname(file), skeleton);
  expect(asked).toEqual({ usable: true, instance: skeleton, file });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(skeleton);
});

test('A file that exists is asked with and stays as it is', async () => {
  const file = path.join(directory, 'instance.json');
  await writeFile(file, '{"adapterKey":{"name":"South"}}');
  const asked = await provideInstance(directory, skeleton);
  expect(asked).toEqual({ usable: true, instance: { adapterKey: { name: 'South' } }, file });
  expect(await readFile(file, 'utf8')).toBe('{"adapterKey":{"name":"South"}}');
});

test('A file that is no JSON is named with the reason', async () => {
  const file = path.join(directory, 'instance.json');
  await writeFile(file, '{"adapterKey":');
  const reason = expect.stringMatching(`^${file} is no JSON: .*JSON`);
  expect(await provideInstance(directory, skeleton)).toEqual({ usable: false, file, reason });
});

test('Where no file can be written, the skeleton is asked with all the same', async () => {
  await writeFile(path.join(directory, 'logs'), 'a file where the directory should be');
  const asked = await provideInstance(path.join(directory, 'logs'), skeleton);
  expect(asked).toEqual({ usable: true, instance: skeleton, file: undefined });
});
