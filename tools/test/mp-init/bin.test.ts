import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runBin } from '../run-bin.ts';
import { Workshop } from './made-project.ts';

test('mp-init makes a project without asking where there is no terminal', async () => {
  using workshop = new Workshop();
  const args = ['orchard', '--vendor', 'Grower', '--no-git', '--json'];
  const { code, stdout } = await runBin('mp-init', args, workshop.directory);
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ written: true, directory: workshop.path('orchard') });
  const manifest = readFileSync(workshop.path('orchard/manifest.txt'), 'utf8');
  expect(JSON.parse(manifest).adapter_kinds).toEqual([report.adapterKey]);
});

test.each([
  [['--template'], 'argument missing'],
  [['--colour'], 'unknown option'],
  [['one', 'two'], 'too many arguments'],
  [['--force', '--skip'], 'cannot be used with'],
  [['orchard'], '--vendor'],
])('mp-init %j is wrong usage', async (args, message) => {
  using workshop = new Workshop();
  const { code, stderr } = await runBin('mp-init', args, workshop.directory);
  expect([code, workshop.tree()]).toEqual([2, []]);
  expect(stderr).toContain(message);
});

test('mp-init --help names all templates and all exit codes', async () => {
  using workshop = new Workshop();
  const { code, stdout } = await runBin('mp-init', ['--help'], workshop.directory);
  expect(code).toBe(0);
  for (const text of ['minimal', 'host', 'http', '0 it went well', '130 interrupted']) {
    expect(stdout).toContain(text);
  }
});
