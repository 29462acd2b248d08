import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { archiveDraft, type Outputs, writeOutputs } from '../../src/mp-build/output-files.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { planApple } from './plan/apple-project.ts';

const names = ['AppleAdapter_1.2.0.pak', 'AppleAdapter_1.2.0.spdx.json'];

test('pack and offline bundle are written, each with its checksums', async () => {
  const directory = new TemporaryDirectory();
  const outputs = outputsIn(directory, 'bundle');
  const written = await writeOutputs(outputs);
  expect(written).toHaveLength(8);
  expect(readdirSync(directory.path('build'))).toEqual([...names, 'SHA256SUMS']);
  expect(sumsOf(directory, 'bundle')).toEqual([
    'AppleAdapter_1.2.0.image.tar',
    ...names,
    'README.md',
  ]);
});

test('a bundle that cannot be written leaves the last good pack where it is', async () => {
  const directory = new TemporaryDirectory({ 'build/AppleAdapter_1.2.0.pak': 'the last good one' });
  const outputs = outputsIn(directory, 'bundle');
  mkdirSync(directory.path('bundle/README.md'));
  expect(await writeOutputs(outputs)).toMatchObject({ code: 'FILE_NOT_WRITTEN' });
  expect(directory.read('build/AppleAdapter_1.2.0.pak')).toBe('the last good one');
});

test('a bundle in the directory of packs is summed up as a whole', async () => {
  const directory = new TemporaryDirectory();
  await writeOutputs(outputsIn(directory, 'build'));
  expect(sumsOf(directory, 'build')).toContain('AppleAdapter_1.2.0.image.tar');
});

/** What a build of the project would write, its image saved already. */
function outputsIn(directory: TemporaryDirectory, save: string): Outputs {
  const options = { push: false, save, cwd: directory.directory };
  const plan = planApple({ options, project: { directory: directory.directory } });
  if (plan.kind === 'problems' || plan.registry === undefined) throw new Error('no plan');
  const image = {
    kind: 'delivered',
    digest: `sha256:${'ab'.repeat(32)}`,
    tag: '1.2.0-abc',
    pushed: false,
  } as const;
  directory.write(path.relative(directory.directory, archiveDraft(plan) ?? ''), 'image');
  return { plan, registry: plan.registry, image, pak: Buffer.from('new'), sbom: '{}' };
}

function sumsOf(directory: TemporaryDirectory, name: string): string[] {
  const lines = directory.read(`${name}/SHA256SUMS`).trimEnd().split('\n');
  return lines.map((line) => line.slice(66));
}
