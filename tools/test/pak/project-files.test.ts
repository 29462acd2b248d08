import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFiles, projectReader } from '../../src/pak/project-files.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'packwright-project-'));
});

afterEach(() => rm(directory, { recursive: true }));

test('the files of a project are listed by name, without dependencies, packs, logs and hidden directories', async () => {
  await project([
    'manifest.txt',
    '.dockerignore',
    'conf/b',
    'conf/a/x',
    'content/.gitkeep',
    'app/logs/x',
  ]);
  await project(['node_modules/a/b', 'app/node_modules/c', 'build/x.pak', 'logs/l', '.git/config']);
  expect(projectFiles(directory)).toEqual([
    '.dockerignore',
    'app/logs/x',
    'conf/a/x',
    'conf/b',
    'content/.gitkeep',
    'manifest.txt',
  ]);
});

test('links are followed, but not in circles', async () => {
  await project(['conf/a', 'shared/b']);
  await symlink(join(directory, 'shared'), join(directory, 'conf/linked'));
  await symlink(directory, join(directory, 'shared/up'));
  await symlink(join(directory, 'gone'), join(directory, 'dead'));
  expect(projectFiles(directory)).toEqual(['conf/a', 'conf/linked/b', 'shared/b']);
});

test('files are read by exactly their names', async () => {
  await project(['eula.txt']);
  const read = projectReader(directory, projectFiles(directory));
  expect(Buffer.from(read('eula.txt') ?? []).toString()).toBe('eula.txt');
  expect(read('EULA.txt')).toBeUndefined();
  expect(read('../eula.txt')).toBeUndefined();
});

async function project(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), name);
  }
}
