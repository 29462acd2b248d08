import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carriedSdk } from '../../src/mp-init/carried-parts.ts';
import { orchard, Workshop } from './made-project.ts';

const update = { directory: 'orchard', update: true } as const;

test('a project of this version is up to date', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const { exitCode, files, adapterKey } = await workshop.report(update);
  expect([exitCode, adapterKey]).toEqual([0, 'Orchard']);
  expect(files.filter(({ status }) => status !== 'identical')).toEqual([]);
});

test('a project of another version gets the SDK, the base image and the layout of this one', async () => {
  using workshop = new Workshop();
  await workshop.init({ ...orchard, template: 'http' });
  const made = workshop.contents('orchard');
  age(workshop);
  const { exitCode, files } = await workshop.report(update);
  expect(exitCode).toBe(0);
  expect(files.filter(({ status }) => status !== 'identical')).toEqual([
    { path: '.gitignore', status: 'replace' },
    { path: '.packwright.json', status: 'replace' },
    { path: 'Dockerfile', status: 'replace' },
    { path: 'content/reports/.gitkeep', status: 'create' },
    { path: 'package-lock.json', status: 'replace' },
    { path: 'package.json', status: 'replace' },
    { path: 'vendor/packwright-sdk-0.0.1.tgz', status: 'remove' },
    { path: carriedSdk().file, status: 'create' },
  ]);
  const updated = workshop.contents('orchard');
  expect(updated).toEqual({
    ...made,
    '.gitignore': 'logs\nbuild\nmine\nconnections.json\nnode_modules\n',
  });
});

test('what its author has changed is in the way; the Dockerfile gets its base image only', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  age(workshop);
  appendFileSync(workshop.path('orchard/Dockerfile'), 'RUN true\n');
  appendFileSync(workshop.path('orchard/tsconfig.json'), '\n');
  const before = workshop.contents('orchard');
  const refused = await workshop.report(update);
  expect([refused.exitCode, workshop.contents('orchard')]).toEqual([2, before]);
  expect(refused.files.filter(({ status }) => status === 'conflict')).toEqual([
    { path: 'tsconfig.json', status: 'conflict' },
  ]);
  expect((await workshop.report({ ...update, skip: true })).exitCode).toBe(0);
  expect(workshop.text('orchard/tsconfig.json')).toBe(before['tsconfig.json']);
  const dockerfile = workshop.text('orchard/Dockerfile');
  expect(dockerfile).toBe(before.Dockerfile?.replace('base-image:0.0.1', 'base-image:0.1.0'));
  expect(dockerfile).toContain('RUN true\n');
});

test('a Dockerfile of an author stays one, however often the project is updated', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const stages =
    'FROM packwright/base-image:0.0.1 AS tools\nFROM packwright/base-image:0.0.1\nRUN true\n';
  writeFileSync(workshop.path('orchard/Dockerfile'), stages);
  const updated = stages.replaceAll('0.0.1', carriedSdk().version);
  for (const _ of ['once', 'again']) {
    expect((await workshop.init(update)).exitCode).toBe(0);
    expect(workshop.text('orchard/Dockerfile')).toBe(updated);
  }
});

test('code, content and what the platform reads are never touched', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  age(workshop);
  const own = ['app/my-adapter.ts', 'README.md', 'manifest.txt', 'commands.cfg', 'eula.txt'];
  for (const name of own) appendFileSync(workshop.path('orchard', name), '\n');
  const before = workshop.contents('orchard');
  await workshop.init({ ...update, force: true });
  for (const name of own) expect(workshop.text('orchard', name)).toBe(before[name]);
});

test('dependencies of the author stay, in package.json and in the lock file', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const file = workshop.path('orchard/package.json');
  const members = JSON.parse(workshop.text('orchard/package.json'));
  members.dependencies = { '@packwright/sdk': 'file:vendor/old.tgz', apples: '1.0.0' };
  writeFileSync(file, JSON.stringify(members));
  await workshop.init(update);
  const { dependencies } = JSON.parse(workshop.text('orchard/package.json'));
  expect(dependencies).toEqual({ '@packwright/sdk': `file:${carriedSdk().file}`, apples: '1.0.0' });
});

test('a copy of a template becomes a project that can be updated', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  for (const name of ['.packwright.json', 'package-lock.json']) {
    rmSync(workshop.path('orchard', name));
  }
  const { exitCode, notes } = await workshop.report(update);
  expect(exitCode).toBe(0);
  expect(notes).toEqual([
    expect.stringContaining("'npm install' writes one"),
    expect.stringContaining('Nothing tells how this project was made'),
  ]);
});

test('a directory without an adapter of ours is told what to do', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('orchard'));
  writeFileSync(workshop.path('orchard/manifest.txt'), '{}');
  const { exitCode, failure } = await workshop.report(update);
  expect([exitCode, failure?.code]).toEqual([2, 'NO_PROJECT']);
  expect(failure?.reason).toContain('@packwright/sdk');
});

test('an update takes no answers', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const { exitCode, told } = await workshop.init({ ...update, template: 'http', git: true });
  expect([exitCode, told]).toEqual([
    2,
    '--update takes no answers, they are given already: --template, --git',
  ]);
});

/** Makes a project look as an earlier version would have made it. */
function age(workshop: Workshop): void {
  const old = (name: string, from: string | RegExp, to: string) => {
    const text = workshop.text('orchard', name);
    writeFileSync(workshop.path('orchard', name), text.replace(from, to));
    return workshop.text('orchard', name);
  };
  const { version, file, integrity } = carriedSdk();
  old('package.json', version, '0.0.1');
  old('package-lock.json', new RegExp(version, 'g'), '0.0.1');
  old('package-lock.json', integrity, 'sha512-old');
  rmSync(workshop.path('orchard', file));
  writeFileSync(workshop.path('orchard/vendor/packwright-sdk-0.0.1.tgz'), 'old');
  old('Dockerfile', `base-image:${version}`, 'base-image:0.0.1');
  writeFileSync(workshop.path('orchard/.gitignore'), 'logs\nbuild\nmine\n');
  rmSync(workshop.path('orchard/content/reports'), { recursive: true });
  old('.packwright.json', /"version": "[^"]+"/, '"version": "0.0.1"');
}
