import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { carriedIcon } from '../../src/mp-init/carried-parts.ts';
import { orchard, Workshop } from './made-project.ts';

test('a project is made, each file told of, with what to do next', async () => {
  using workshop = new Workshop();
  const { exitCode, printed, told } = await workshop.init(orchard);
  const files = workshop.tree('orchard').filter((name) => !name.endsWith('/'));
  expect([exitCode, told]).toEqual([0, '']);
  for (const file of files) expect(printed).toContain(`create     ${file}\n`);
  expect(printed).toContain(`Made Orchard (Orchard) in orchard: ${files.length} files.`);
  expect(printed).toContain('  cd orchard\n  npm ci\n  npm test\n  npx mp-test collect');
});

test('made once more with the same answers, all is identical', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const before = workshop.contents('orchard');
  const { files, exitCode } = await workshop.report(orchard);
  expect(new Set(files.map(({ status }) => status))).toEqual(new Set(['identical']));
  expect([exitCode, workshop.contents('orchard')]).toEqual([0, before]);
});

test('where files are there with other content nothing is written', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('orchard'));
  writeFileSync(workshop.path('orchard/README.md'), 'mine');
  const { exitCode, printed, told } = await workshop.init(orchard);
  expect([exitCode, workshop.tree('orchard')]).toEqual([2, ['README.md']]);
  expect(printed).toContain('conflict   README.md\n');
  expect(told).toMatch(/^Nothing was written: 1 file in conflict .*--skip .*--force/s);
});

test.each([
  ['skip', 'mine'],
  ['force', expect.stringContaining('# Orchard')],
])('with --%s the rest is written', async (option, content) => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('orchard'));
  writeFileSync(workshop.path('orchard/README.md'), 'mine');
  const { exitCode, files } = await workshop.report({ ...orchard, [option]: true });
  const status = option === 'skip' ? 'skip' : 'replace';
  expect(files).toContainEqual({ path: 'README.md', status });
  expect([exitCode, workshop.text('orchard/README.md')]).toEqual([0, content]);
  expect(workshop.tree('orchard')).toContain('manifest.txt');
});

test('accounts that are there stay, even with --force', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('orchard'));
  writeFileSync(workshop.path('orchard/connections.json'), '{"connections": [1]}');
  const { files } = await workshop.report({ ...orchard, force: true });
  expect(files).toContainEqual({ path: 'connections.json', status: 'skip' });
  expect(workshop.text('orchard/connections.json')).toBe('{"connections": [1]}');
});

test('what is no file is in the way even with --force', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('orchard/README.md'), { recursive: true });
  writeFileSync(workshop.path('orchard/app'), 'a file');
  const { exitCode, files } = await workshop.report({ ...orchard, force: true });
  const conflicts = files.filter(({ status }) => status === 'conflict').map(({ path }) => path);
  expect([exitCode, conflicts]).toEqual([2, ['README.md', 'app/adapter.ts', 'app/my-adapter.ts']]);
});

test('--dry-run tells the same, and writes nothing', async () => {
  using workshop = new Workshop();
  const planned = await workshop.report({ ...orchard, dryRun: true });
  expect([planned.exitCode, planned.written, workshop.tree()]).toEqual([0, false, []]);
  const { files } = await workshop.report(orchard);
  expect(planned.files).toEqual(files);
});

test('--quiet prints nothing where all went well', async () => {
  using workshop = new Workshop();
  expect(await workshop.init({ ...orchard, quiet: true })).toEqual({
    exitCode: 0,
    printed: '',
    told: '',
  });
});

test('--json prints one report, as its schema says, also of what went wrong', async () => {
  using workshop = new Workshop();
  const reports = [
    await workshop.report({}),
    await workshop.report({ ...orchard, dryRun: true }),
    await workshop.report({ ...orchard, git: true }),
    await workshop.report({ ...orchard, name: 'Other' }),
    await workshop.report({ directory: 'orchard', update: true }),
  ];
  for (const report of reports)
    expect(schemaProblems('init-report.schema.json', report)).toEqual([]);
  expect(reports.map(({ failure }) => failure?.code)).toEqual([
    'NO_ANSWER',
    undefined,
    undefined,
    'IN_THE_WAY',
    undefined,
  ]);
});

test('only its owner can read the accounts, and everybody can write logs', async () => {
  using workshop = new Workshop();
  const { notes } = await workshop.report({ ...orchard, isRoot: true });
  const modeOf = (name: string) => statSync(workshop.path('orchard', name)).mode & 0o777;
  expect([modeOf('connections.json'), modeOf('logs')]).toEqual([0o600, 0o777]);
  expect(notes).toEqual([expect.stringContaining('You are root')]);
});

test('where a file cannot be written nothing stays', async () => {
  using workshop = new Workshop();
  // Linux has no longer names, and the temporary one beside the file is longer than its own.
  const name = `${'i'.repeat(248)}.png`;
  writeFileSync(workshop.path(name), carriedIcon());
  const deep = { ...orchard, directory: 'deep/down/orchard', icon: name };
  const { exitCode, failure } = await workshop.report(deep);
  expect([exitCode, failure?.code]).toEqual([3, 'FILE_NOT_WRITTEN']);
  expect(workshop.tree()).toEqual([name]);
});

test('where a file cannot be written what was there is there as it was', async () => {
  using workshop = new Workshop();
  const name = `${'i'.repeat(248)}.png`;
  writeFileSync(workshop.path(name), carriedIcon());
  mkdirSync(workshop.path('orchard/app'), { recursive: true });
  writeFileSync(workshop.path('orchard/README.md'), 'mine', { mode: 0o640 });
  chmodSync(workshop.path('orchard/README.md'), 0o640);
  const before = workshop.contents('orchard');
  const { exitCode } = await workshop.report({ ...orchard, force: true, icon: name });
  expect([exitCode, workshop.contents('orchard')]).toEqual([3, before]);
  expect(workshop.tree('orchard')).toEqual(['README.md', 'app/']);
  expect(statSync(workshop.path('orchard/README.md')).mode & 0o777).toBe(0o640);
});

test('an interrupted run leaves nothing', async () => {
  using workshop = new Workshop();
  const report = await workshop.report({ ...orchard, git: true, signal: AbortSignal.abort() });
  expect([report.exitCode, workshop.tree()]).toEqual([130, []]);
});

test('a directory given as . is the current one', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('meadow'));
  const cwd = workshop.path('meadow');
  const { printed } = await workshop.init({ ...orchard, directory: '.', cwd });
  expect(printed).toContain('Made Meadow (Meadow) in .: ');
  expect(printed).not.toContain('cd ');
});

test('--recordings of a template without HTTP is a note', async () => {
  using workshop = new Workshop();
  const { exitCode, notes } = await workshop.report({ ...orchard, recordings: true });
  expect([exitCode, notes]).toEqual([0, [expect.stringContaining('nothing to record')]]);
});

test('the README of a project names each command, and where more is told', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const text = workshop.text('orchard/README.md');
  for (const word of [
    'mp-test -- collect --watch',
    'npx mp-describe check',
    'npx mp-init --update',
  ])
    expect(text).toContain(word);
  for (const place of text.match(/docs\/\w+/g) ?? ['none'])
    expect(existsSync(path.join(import.meta.dirname, '../../..', place)), place).toBe(true);
});

test('--no-recordings leaves recorded tests out, also of the README', async () => {
  using workshop = new Workshop();
  await workshop.init({ ...orchard, template: 'http', recordings: false });
  expect(workshop.tree('orchard').filter((name) => name.includes('record'))).toEqual([]);
  expect(workshop.text('orchard/README.md')).not.toMatch(/recorded/i);
  await workshop.init({ ...orchard, directory: 'other', template: 'http' });
  expect(workshop.text('other/README.md')).toContain('## Recorded answers');
});
