import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orchard, Workshop } from './made-project.ts';

test('git is asked for a repository only when somebody wants one', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  expect(readdirSync(workshop.path('orchard'))).not.toContain('.git');
});

test('the first commit needs no name of its author, and has all but accounts', async () => {
  using workshop = new Workshop();
  await workshop.init({ ...orchard, git: true });
  const git = (...options: string[]) =>
    execFileSync('git', options, {
      cwd: workshop.path('orchard'),
      env: workshop.environment(),
      encoding: 'utf8',
    }).trim();
  expect(git('log', '--format=%an %s')).toBe('mp-init Initial commit.');
  const files = workshop.tree('orchard').filter((name) => !name.endsWith('/'));
  const kept = files.filter((name) => name !== 'connections.json');
  expect(git('ls-files').split('\n').sort()).toEqual(kept);
});

test('a repository that is there is left alone', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('orchard'));
  execFileSync('git', ['init', '--quiet'], { cwd: workshop.path('orchard') });
  const { exitCode, notes } = await workshop.report({ ...orchard, git: true });
  expect([exitCode, notes]).toEqual([0, [expect.stringContaining('nothing was committed')]]);
});

test('without git nothing is made with --git', async () => {
  using workshop = new Workshop();
  const environment = { PATH: workshop.directory, HOME: workshop.directory };
  const { exitCode, failure } = await workshop.report({ ...orchard, git: true, environment });
  expect([exitCode, failure?.code, workshop.tree()]).toEqual([3, 'GIT_FAILED', []]);
  expect(failure?.reason).toContain('git is not installed');
});
