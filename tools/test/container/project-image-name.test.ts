import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectImageName } from '../../src/container/project-image-name.ts';
import { newProject } from './project.ts';

describe('the name of a project image', () => {
  const rows: readonly [string, unknown, string][] = [
    [
      'is made of the manifest',
      { name: 'iSDK_Orchard', version: '1.2.3' },
      'isdk_orchard-test:1.2.3',
    ],
    [
      'has no letters that engines refuse',
      { name: 'Äpfel & Co', version: '1.0.0+a' },
      'pfel-co-test:1.0.0-a',
    ],
    ['has a tag without a version', { name: 'orchard' }, 'orchard-test:latest'],
  ];

  test.each(rows)('%s', (_, manifest, name) => {
    const directory = newProject({ 'manifest.txt': JSON.stringify(manifest) });
    expect(projectImageName(directory)).toBe(name);
  });

  test.each([{}, { 'manifest.txt': '{ no JSON' }])(
    'is that of the directory where no manifest says another',
    (files) => {
      const directory = newProject(files as Record<string, string>);
      const name = path.basename(directory).toLowerCase();
      expect(projectImageName(directory)).toBe(`${name}-test:latest`);
    },
  );
});
