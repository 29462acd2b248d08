import { expect, test } from 'vitest';
import { contextFiles } from '../../src/container/context-files.ts';
import { templateNames } from '../../src/mp-init/templates.ts';
import { orchard, Workshop } from './made-project.ts';

test.each(templateNames)(
  '%s: what the Dockerfile does not copy makes no other image',
  async (template) => {
    using workshop = new Workshop();
    await workshop.init({ ...orchard, template });
    const files = contextFiles(workshop.path('orchard')).filter((name) => !name.startsWith('app/'));
    expect(files).toEqual([
      '.dockerignore',
      'Dockerfile',
      'commands.cfg',
      'package-lock.json',
      'package.json',
      expect.stringMatching(/^vendor\/packwright-sdk-.*\.tgz$/),
    ]);
  },
);
