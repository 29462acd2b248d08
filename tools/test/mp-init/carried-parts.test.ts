import { mkdirSync, mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { carriedSdk, carriedTexts } from '../../src/mp-init/carried-parts.ts';
import {
  type PackageJson,
  type PackageLock,
  packageJson,
  packageLock,
} from '../../src/mp-init/files/package-files.ts';
import { templateNames, templates } from '../../src/mp-init/templates.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('the tarball of the SDK has the same bytes wherever it is packed anew', async () => {
  using directory = mkdtempDisposableSync(path.join(tmpdir(), 'packwright-sdk-'));
  const options = ['--workspace', '@packwright/sdk', '--pack-destination', directory.path];
  await execa('npm', ['pack', '--silent', ...options], { cwd: root });
  const { file, bytes } = carriedSdk();
  const packed = readFileSync(path.join(directory.path, path.basename(file)));
  expect(packed.equals(bytes)).toBe(true);
});

test.each(templateNames)('%s says its key and label once, in two lines', (name) => {
  const { key, label, declaredIn } = templates[name];
  const text = carriedTexts(name).get(declaredIn) ?? '';
  expect([...text.matchAll(new RegExp(`key: '${key}',\\n +label: '${label}',`, 'g'))]).toHaveLength(
    1,
  );
});

test.each(templateNames)('%s is carried with what a project needs, and without traces', (name) => {
  const files = [...carriedTexts(name).keys()];
  const needed = ['.dockerignore', 'Dockerfile', 'README.md', 'app/adapter.ts', 'commands.cfg'];
  expect(files).toEqual(expect.arrayContaining([...needed, 'package.json', 'tsconfig.json']));
  expect(files.filter((file) => /node_modules|\.log$|\.tgz$/.test(file))).toEqual([]);
});

test.each(templateNames)('the lock file of %s is in step with its package.json', (name) => {
  const text = packageJson(name, 'orchard', carriedSdk());
  const { dependencies, devDependencies, engines }: PackageJson = JSON.parse(text);
  const { packages }: PackageLock = JSON.parse(
    carriedTexts('_shared').get('package-lock.json') ?? '',
  );
  expect(packages?.['']).toMatchObject({ dependencies, devDependencies, engines });
  for (const [dependency, version] of Object.entries(devDependencies ?? {})) {
    expect(packages?.[`node_modules/${dependency}`]?.version).toBe(version);
  }
});

test('npm takes the lock file with the checksum of the tarball, offline', async () => {
  using project = mkdtempDisposableSync(path.join(tmpdir(), 'packwright-lock-'));
  const sdk = carriedSdk();
  const text = packageJson('minimal', 'orchard', sdk);
  mkdirSync(path.join(project.path, 'vendor'));
  writeFileSync(path.join(project.path, sdk.file), sdk.bytes);
  writeFileSync(path.join(project.path, 'package.json'), text);
  writeFileSync(path.join(project.path, 'package-lock.json'), packageLock(text, sdk));
  const options = ['ci', '--offline', '--omit=dev'];
  await execa('npm', options, { cwd: project.path });
  const source = "const { run } = await import('@packwright/sdk'); console.log(typeof run);";
  const { stdout } = await execa(process.execPath, ['--eval', source], { cwd: project.path });
  expect(stdout).toBe('function');
});
