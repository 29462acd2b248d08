import { expect, test } from 'vitest';
import { projectContext } from '../../src/container/project-context.ts';

test('accounts and dependencies never go to the engine, whatever .dockerignore says', () => {
  const files = ['connections.json', 'node_modules/a/index.js', 'app/node_modules/b/index.js'];
  expect(projectContext(files, '!connections.json\n!node_modules')).toEqual([]);
});

test('a file of accounts is that of the project, not any of this name', () => {
  expect(projectContext(['app/connections.json'])).toEqual(['app/connections.json']);
});

test('what only the platform reads, packs and logs stay behind; folders further down go along', () => {
  const files = [
    'content/a.json',
    'resources/b',
    'build/c.pak',
    'logs/d',
    'app/build/e',
    'content',
  ];
  expect(projectContext(files)).toEqual(['app/build/e', 'content']);
});

test('a hidden directory goes along where .dockerignore takes it back', () => {
  const files = ['.python-version', '.git/config', 'app/.cache/x', '.yarn/releases/yarn.cjs'];
  expect(projectContext(files)).toEqual(['.python-version']);
  expect(projectContext(files, '*\n!/.yarn/releases/')).toEqual([
    '.python-version',
    '.yarn/releases/yarn.cjs',
  ]);
});

test('a file that is there to hold passwords goes along where .dockerignore takes it back', () => {
  const files = ['.env', '.env.local', 'app/.env', '.npmrc', '.netrc', '.pypirc', 'app/env.ts'];
  expect(projectContext(files)).toEqual(['app/env.ts']);
  expect(projectContext(files, '!.npmrc\n!app/.env')).toEqual(['app/.env', '.npmrc', 'app/env.ts']);
});

test('an environment of Python is known by its interpreter', () => {
  const files = ['venv/bin/activate', 'venv/bin/python', 'venv/lib/x.py', 'half/bin/activate'];
  expect(projectContext(files)).toEqual(['half/bin/activate']);
});
