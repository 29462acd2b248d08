import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packBuildContext } from '../../src/container/build-context.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'packwright-context-'));
});

afterEach(() => rm(directory, { recursive: true }));

describe('a build context', () => {
  test('holds every file of the directory', async () => {
    await project({ Dockerfile: '', 'app/adapter.ts': '', 'commands.cfg': '' });
    expect(await contextFiles()).toEqual(['Dockerfile', 'app/adapter.ts', 'commands.cfg']);
  });

  test('leaves out what .dockerignore names, but never the Dockerfile', async () => {
    await project({
      '.dockerignore': 'node_modules\nDockerfile\n**/*.log',
      Dockerfile: '',
      'app/adapter.ts': '',
      'app/deep/run.log': '',
      'node_modules/some/index.js': '',
    });
    expect(await contextFiles()).toEqual(['.dockerignore', 'Dockerfile', 'app/adapter.ts']);
  });

  test('takes back what a later line of .dockerignore names, inside an ignored folder too', async () => {
    await project({
      '.dockerignore': '*\n!app\n!vendor/sdk.tgz\napp/secret.txt',
      Dockerfile: '',
      'app/adapter.ts': '',
      'app/secret.txt': '',
      'vendor/other.tgz': '',
      'vendor/sdk.tgz': '',
      'README.md': '',
    });
    expect(await contextFiles()).toEqual([
      '.dockerignore',
      'Dockerfile',
      'app/adapter.ts',
      'vendor/sdk.tgz',
    ]);
  });

  test('holds the files that were chosen, and of these what .dockerignore leaves', async () => {
    await project({
      '.dockerignore': 'app/draft.ts',
      Dockerfile: '',
      'app/adapter.ts': '',
      'app/draft.ts': '',
      'connections.json': '',
    });
    const files = ['.dockerignore', 'Dockerfile', 'app/adapter.ts', 'app/draft.ts'];
    expect(await contextFiles({}, files)).toEqual([
      '.dockerignore',
      'Dockerfile',
      'app/adapter.ts',
    ]);
  });

  test('has extra files that are not in the directory', async () => {
    await project({ Dockerfile: '' });
    const extraFiles = { 'packwright-ca.crt': 'PEM' };
    expect(await contextFiles(extraFiles)).toEqual(['Dockerfile', 'packwright-ca.crt']);
  });

  test('is readable for everybody, whatever the author keeps private on disk', async () => {
    await project({ Dockerfile: '' });
    await writeFile(path.join(directory, 'private.ts'), '', { mode: 0o600 });
    const listing = await contextListing();
    expect(listing.find((line) => line.endsWith('private.ts'))).toMatch(/^-rw-r--r--/);
  });

  test('leaves out the pipes of an adapter that runs', async () => {
    await project({ Dockerfile: '' });
    await execa('mkfifo', [path.join(directory, 'input')]);
    expect(await contextFiles()).toEqual(['Dockerfile']);
  });
});

async function project(files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), content);
  }
}

async function contextFiles(
  extraFiles: Record<string, string> = {},
  files?: readonly string[],
): Promise<string[]> {
  const lines = await contextListing(extraFiles, files);
  return lines.flatMap((line) => line.match(/^-.* (\S+)$/)?.[1] ?? []).sort();
}

async function contextListing(
  extraFiles: Record<string, string> = {},
  files?: readonly string[],
): Promise<string[]> {
  const chosen = files === undefined ? {} : { files };
  const context = await packBuildContext({ directory, extraFiles, ...chosen });
  const { stdout } = await execa('tar', ['-tv'], { input: context });
  return stdout.split('\n');
}
