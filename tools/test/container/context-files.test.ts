import { describe, expect, test } from 'vitest';
import { contextFiles } from '../../src/container/context-files.ts';
import { newProject } from './project.ts';

describe('the files of a project that go to the engine', () => {
  test('are what its image is made of, without accounts, dependencies, packs and logs', () => {
    const directory = newProject({
      Dockerfile: '',
      'app/adapter.ts': '',
      'vendor/sdk.tgz': '',
      'connections.json': '{}',
      'node_modules/some/index.js': '',
      'build/orchard.pak': '',
      'logs/server.log': '',
      'content/dashboards/one.json': '',
      '.git/HEAD': '',
    });
    expect(contextFiles(directory)).toEqual(['Dockerfile', 'app/adapter.ts', 'vendor/sdk.tgz']);
  });

  test('are without what .dockerignore names, though never without the Dockerfile', () => {
    const directory = newProject({
      '.dockerignore': 'test\nDockerfile',
      Dockerfile: '',
      'app/adapter.ts': '',
      'test/adapter.test.ts': '',
    });
    expect(contextFiles(directory)).toEqual(['.dockerignore', 'Dockerfile', 'app/adapter.ts']);
  });

  test('have a hidden directory that .dockerignore takes back', () => {
    const directory = newProject({
      '.dockerignore': '!.settings',
      '.settings/adapter.json': '',
      '.other/adapter.json': '',
      Dockerfile: '',
    });
    expect(contextFiles(directory)).toEqual([
      '.dockerignore',
      '.settings/adapter.json',
      'Dockerfile',
    ]);
  });
});
