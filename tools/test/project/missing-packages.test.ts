import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lackOfPackages } from '../../src/project/missing-packages.ts';
import { orchard, Workshop } from '../mp-init/made-project.ts';
import { runBin } from '../run-bin.ts';

test('who forgets npm ci in a new project is told so', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const args = ['collect', '--runtime', 'process'];
  const { code, stderr } = await runBin('mp-test', args, workshop.path('orchard'));
  expect(code).toBe(3);
  expect(stderr).toContain("not installed: @packwright/sdk. Run 'npm ci' there.");
});

test('packages may lie in a directory above, and without npm’s lock file nobody knows', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  const directory = workshop.path('orchard');
  const project = { kind: 'project', directory, name: 'orchard' } as const;
  expect(lackOfPackages(project)).toMatchObject({ code: 'NOT_INSTALLED' });
  mkdirSync(workshop.path('node_modules/@packwright/sdk'), { recursive: true });
  expect(lackOfPackages(project)).toBeUndefined();
  mkdirSync(workshop.path('other'));
  writeFileSync(workshop.path('other/package.json'), '{"dependencies": {"nothing": "1.0.0"}}');
  expect(lackOfPackages({ ...project, directory: workshop.path('other') })).toBeUndefined();
});
