import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packagedDockerfile } from '../../../base-image/scripts/packaged-dockerfile.ts';
import { baseImageName, minorTag } from '../../src/container/base-image.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const templates = ['adapter-template/host/Dockerfile', 'adapter-template/python/Dockerfile'];

describe('the Dockerfiles', () => {
  test.each(templates)(
    '%s starts from the base image of this version on its first line',
    async (file) => {
      const [first = ''] = (await read(file)).split('\n');
      expect(first.replace(/ AS base$/, '')).toBe(`FROM ${baseImageName}:${await serverVersion()}`);
    },
  );

  test('the base image is labelled with the version of the server', async () => {
    const label = `org.opencontainers.image.version="${await serverVersion()}"`;
    expect(await read('Dockerfile')).toContain(label);
  });

  test.each(['Dockerfile', ...templates])('%s needs no BuildKit', async (file) => {
    expect(await read(file)).not.toMatch(/--mount|--chmod|--link|# *syntax *=|<</);
  });

  test('the package of the server has the one of the repository, without the stage that builds the server', async () => {
    const own = await read('Dockerfile');
    const packaged = packagedDockerfile(own);
    const last = (text: string) => text.slice(text.lastIndexOf('\nFROM '));
    expect(last(packaged)).toBe(last(own).replace('--from=server /server', 'server'));
    expect(packaged).toContain('AS tini');
    expect(packaged).not.toContain('npm');
    expect(await read('base-image/image/Dockerfile')).toBe(packaged);
  });

  test('the base image is not called as the vendor calls its own', () => {
    expect(baseImageName).not.toContain('base-adapter');
  });

  test('the moving tag of version 1.20.3 is 1.20', () => {
    expect(minorTag('1.20.3')).toBe('1.20');
  });
});

function read(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}

async function serverVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await read('base-image/package.json'));
  return version;
}
