import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contextFiles } from '../../tools/src/container/context-files.ts';
import { imageContents } from './image-contents.ts';
import { plantedSecret, plantSecrets, secretFiles } from './planted-secrets.ts';
import { imageName, type TestImages } from './test-images.ts';

const workDirectory = 'home/aria-ops-adapter-user/src/app';

/** Which files get into an image, and which never do. */
export function testImageFiles(images: () => TestImages): void {
  describe('of a Dockerfile that copies everything', () => {
    test('has no passwords and logs of a project without .dockerignore', async () => {
      const project = await projectThatCopiesAll();
      const contents = await imageContents(await built(project, 'copies-all'), [plantedSecret]);
      expect(contents.files).toContain(`${workDirectory}/app/adapter.sh`);
      expect(contents.texts).toEqual([]);
      for (const name of secretFiles)
        expect(contents.files).not.toContain(`${workDirectory}/${name}`);
    });

    test('has none by the .dockerignore of our templates either, where docker build is used alone', async () => {
      const project = await projectThatCopiesAll();
      const ignored = path.join(import.meta.dirname, '../../adapter-template/host/.dockerignore');
      await cp(ignored, path.join(project, '.dockerignore'));
      const image = await images().build(project, 'built-by-hand');
      const contents = await imageContents(image, [plantedSecret]);
      expect(contents.files).toContain(`${workDirectory}/app/adapter.sh`);
      expect(contents.texts).toEqual([]);
    });
  });

  test('of an adapter holds what its Dockerfile copies, and no caches of package managers', async () => {
    const { files } = await imageContents(images().host, [plantedSecret]);
    const base = new Set((await imageContents(images().base, [plantedSecret])).files);
    const places = files.filter((name) => !base.has(name)).map(placeOf);
    expect([...new Set(places)].sort()).toEqual([
      '.compile-cache',
      'app',
      'node_modules/.package-lock.json',
      'node_modules/@packwright',
      'package.json',
    ]);
    expect(files.filter((name) => managerCache.test(name))).toEqual([]);
  });

  /** With the way of our tools: what is sent is the files that they choose. */
  async function built(project: string, tag: string): Promise<string> {
    const outcome = await images().tryBuild({
      directory: project,
      files: contextFiles(project),
      tag,
      network: { proxyArguments: {} },
    });
    expect(outcome).toMatchObject({ built: true });
    return imageName(tag);
  }

  async function projectThatCopiesAll(): Promise<string> {
    const project = await mkdtemp(path.join(tmpdir(), 'packwright-copies-all-'));
    onTestFinished(() => rm(project, { recursive: true }));
    await plantSecrets(project);
    await writeFile(path.join(project, 'app/adapter.sh'), '#!/bin/sh\n');
    await writeFile(path.join(project, 'Dockerfile'), `FROM ${images().base}\nCOPY . .\n`);
    return project;
  }
}

const managerCache =
  /^(?:root|home\/[^/]+)\/\.(?:npm|cache)\/|^var\/(?:cache\/apt|lib\/apt\/lists)\/.|\/node_modules\/\.cache\//;

/** What a file of the work directory belongs to. */
function placeOf(name: string): string {
  const below = name.replace(`${workDirectory}/`, '');
  const [first = '', second] = below.split('/');
  return first === 'node_modules' ? `${first}/${second}` : first;
}
