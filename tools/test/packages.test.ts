import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const names = ['api', 'sdk', 'server', 'tools'];
let directory = '';

describe('the packed packages, installed outside the repository', () => {
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'packwright-packages-'));
    await linkDependencies(path.join(directory, 'node_modules'));
    await unpack(await pack());
  });

  afterAll(() => rm(directory, { recursive: true }));

  test('an adapter can import the SDK', async () => {
    const source =
      "import { defineAdapter } from '@packwright/sdk'; console.log(typeof defineAdapter);";
    const { stdout } = await run('--input-type=module', '--eval', source);
    expect(stdout).toBe('function');
  });

  test('the server tells its version', async () => {
    const { stdout } = await run(installed('server', 'bin/packwright-server.js'), '--version');
    expect(stdout).toContain((await manifest('server')).version);
  });

  test('the server has what its base image is built from, with nothing to install', async () => {
    const image = installed('server', 'image');
    expect(await readdir(image)).toEqual(
      expect.arrayContaining(['Dockerfile', 'commands.cfg', 'server']),
    );
    const alone = path.join(directory, 'alone');
    await cp(path.join(image, 'server'), alone, { recursive: true });
    const { stdout } = await run(path.join(alone, 'bin/packwright-server.js'), '--version');
    expect(stdout).toBe((await manifest('server')).version);
    const licences = await readFile(path.join(alone, 'LICENCES'), 'utf8');
    for (const name of ['express', 'execa', 'prom-client']) expect(licences).toMatch(`\n${name} `);
  });

  test('the start command tells how it is used', async () => {
    const { stdout } = await run(installed('tools', 'bin/start.js'), '--help');
    expect(stdout).toContain('Exit codes:');
  });

  test('mp-test has the page of its reports', async () => {
    const page = path.join(directory, 'report.html');
    const words = ['version', '--path', 'gone', '--html', page];
    const { exitCode } = await execa(
      process.execPath,
      [installed('tools', 'bin/mp-test.js'), ...words],
      { reject: false },
    );
    expect(exitCode).toBe(2);
    expect(await readFile(page, 'utf8')).toMatch(/^<!doctype html>.*uplot 1.*Copyright/s);
  });

  test.each(names)(
    '%s has its licence and a readme, and no source maps without sources',
    async (name) => {
      const files = await readdir(installed(name, '.'), { recursive: true });
      expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
      expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    },
  );

  test('each licence is the one of the repository', async () => {
    const licence = await readFile(path.join(root, 'LICENSE'), 'utf8');
    for (const name of names) {
      expect(await readFile(installed(name, 'LICENSE'), 'utf8')).toBe(licence);
    }
  });
});

/** What npm would download, so that no registry is needed: all but the packages themselves. */
async function linkDependencies(target: string): Promise<void> {
  await mkdir(path.join(target, '@packwright'), { recursive: true });
  const source = path.join(root, 'node_modules');
  for (const name of await readdir(source)) {
    if (name.startsWith('.') || name === '@packwright') continue;
    await symlink(path.join(source, name), path.join(target, name));
  }
}

async function pack(): Promise<string[]> {
  const workspaces = names.flatMap((name) => ['--workspace', `@packwright/${name}`]);
  const options = ['pack', '--json', '--pack-destination', directory, ...workspaces];
  await execa('npm', options, { cwd: root });
  return (await readdir(directory)).filter((file) => file.endsWith('.tgz'));
}

async function unpack(tarballs: readonly string[]): Promise<void> {
  for (const name of names) {
    const tarball = tarballs.find((file) => file.startsWith(`packwright-${name}-`));
    if (tarball === undefined) throw new Error(`${name} was not packed: ${tarballs.join(', ')}`);
    await mkdir(installed(name, '.'));
    const options = ['--strip-components=1', '-C', installed(name, '.')];
    await execa('tar', ['-xzf', path.join(directory, tarball), ...options]);
  }
}

function installed(name: string, file: string): string {
  return path.join(directory, 'node_modules/@packwright', name, file);
}

async function manifest(name: string): Promise<{ version: string }> {
  return JSON.parse(await readFile(installed(name, 'package.json'), 'utf8'));
}

function run(...options: string[]) {
  return execa(process.execPath, options, { cwd: directory });
}
