import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startBin } from '../../tools/test/run-bin.ts';
import { until } from '../../tools/test/until.ts';
import { startRegistry } from '../registry/docker-registry.ts';
import { makeProject } from './made-project.ts';
import { writeContent } from './written-content.ts';

/** What mp-build does not ship, and what it leaves behind then. */
export function testRefusals(base: () => string): void {
  test('keeps the last good pack when the image cannot be built, and shows the step', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
    const args = ['-r', `${registry.host}/team/apple`];
    await project.report(...args);
    const pak = await project.pak();
    await project.edit('Dockerfile', (text) => `${text}RUN echo no ladder && exit 7\n`);
    const { code, stderr } = await project.build(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no ladder\nThe image build failed at Step \d\/\d : RUN echo no ladder/);
    expect(await project.pak()).toEqual(pak);
    const log = await readFile(path.join(project.directory, 'logs/build.log'), 'utf8');
    expect(log).toContain('no ladder');
  });

  test('ships no image of another processor than the one that is wanted', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
    const architecture = process.arch === 'x64' ? 'arm64' : 'amd64';
    const args = ['-r', `${registry.host}/team/apple`, '--platform', `linux/${architecture}`];
    // The base image is there for the processor of the engine, and some engines take that.
    const { code, stderr } = await project.build(...args);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`--platform linux/${architecture}`),
    ]);
    expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
  });

  test('ends at once when it is interrupted, and leaves no pack and no container', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
    await project.edit('Dockerfile', (text) => `${text}RUN sleep 300\n`);
    const args = ['-r', `${registry.host}/team/apple`];
    const { ended, interrupt } = startBin('mp-build', args, project.directory);
    const log = path.join(project.directory, 'logs/build.log');
    await until(() => existsSync(log) && readFileSync(log, 'utf8').includes('RUN sleep 300'));
    interrupt();
    expect(await ended).toMatchObject({ code: 130 });
    expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
  });

  test('compares the manifest with the definition, and corrects it with --fix-manifest', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
    await project.edit('manifest.txt', (text) => text.replace('"AppleAdapter"', '"PearAdapter"'));
    const args = ['-r', `${registry.host}/team/apple`];
    const refused = await project.build(...args);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--fix-manifest') });
    expect(registry.log.filter((line) => line.includes('PUT /v2/'))).toEqual([]);
    await project.report(...args, '--fix-manifest');
    const manifest = await readFile(path.join(project.directory, 'manifest.txt'), 'utf8');
    expect(JSON.parse(manifest).adapter_kinds).toEqual(['AppleAdapter']);
  });

  test('refuses content that names what the definition does not have, before it pushes', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
    await writeContent(project.directory, 'AppleAdapter::bush');
    const { code, stderr } = await project.build('-r', `${registry.host}/team/apple`);
    expect(code).toBe(1);
    expect(stderr).toContain('content/traversalspecs/trees.xml:5: ');
    expect(registry.log.filter((line) => line.includes('PUT /v2/'))).toEqual([]);
  });
}
