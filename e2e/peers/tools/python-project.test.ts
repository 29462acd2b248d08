import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBin } from '../../../tools/test/run-bin.ts';
import { describeWithEngine, engine } from '../../container/engine.ts';
import { MadeImages } from '../../container/made-images.ts';
import { describeWithPyPI } from '../python/describe-with-pypi.ts';
import { complaintsOf } from './complaints.ts';
import { generateProject } from './generate-project.ts';
import { peerLabel, removeLabelled } from './labelled.ts';
import type { TerminalRun } from './terminal.ts';
import { buildVendorBase } from './vendor-base.ts';
import { type VendorTools, vendorTools } from './vendor-tools.ts';

const key = `PyPeer${randomBytes(4).toString('hex')}`;
const byHand = path.join(import.meta.dirname, '../../python-project/project');

describeWithPyPI("A project in Python that the vendor's mp-init 1.3.1 made", () => {
  describeWithEngine('with its own base image', () => {
    let tools: VendorTools;
    let folder: string;
    let project: string;
    let generated: TerminalRun;
    let made: MadeImages;

    beforeAll(async () => {
      made = await MadeImages.startingNow(engine());
      folder = await mkdtemp(path.join(tmpdir(), 'packwright-python-peer-'));
      project = path.join(folder, 'orchard');
      tools = await vendorTools();
      const base = buildVendorBase(engine(), made);
      generated = await generateProject(tools, { directory: project, displayName: 'Orchard', key });
      await startFrom(await base);
    }, 600_000);

    afterAll(async () => {
      await removeLabelled(engine(), key);
      await made?.remove();
      if (folder !== undefined) await rm(folder, { recursive: true });
    });

    test('is made without a complaint', () => {
      expect(generated.text).toContain('project generation completed');
      expect(complaintsOf(generated)).toEqual([]);
    });

    test('is laid out as the project of our own tests in Python', async () => {
      const files = await filesIn(project);
      const ours = (await filesIn(byHand)).filter((name) => !isOfItsServer(name));
      expect(files).toEqual(expect.arrayContaining(ours));
      const [theirs, manifest] = await Promise.all([project, byHand].map(manifestOf));
      expect(theirs?.replaceAll(key, 'PyOrchard')).toBe(manifest?.trim());
    });

    test.each([
      ['version', []],
      ['connect', ['--param', 'ID=north']],
      ['collect', ['--param', 'ID=north']],
      ['endpoint_urls', ['--param', 'ID=north']],
      ['adapter_definition', []],
      ['long-run', ['--param', 'ID=north', '-d', '6s', '-i', '3s', '-t', '60s']],
    ])('is tested by %s of our mp-test', async (method, words) => {
      const all = [method, '--runtime', 'docker', '--json', ...words];
      const { code, stdout, stderr } = await runBin('mp-test', all, project);
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ method, exitCode: 0, counts: { errors: 0 } });
    });

    test('fails the test of a connection that its adapter calls bad', async () => {
      const words = ['connect', '--runtime', 'docker', '--param', 'ID=bad'];
      const { code, stdout, stderr } = await runBin('mp-test', words, project);
      expect([code, `${stdout}${stderr}`]).toEqual([1, expect.stringContaining('The ID is bad')]);
    });

    test('is packed by our mp-build, with its describe', async () => {
      const words = ['-r', 'registry.example/team/orchard', '--no-push', '--save'];
      const { code, stderr } = await runBin('mp-build', words, project);
      expect(code, stderr).toBe(0);
      const names = (await readdir(path.join(project, 'build'), { recursive: true })).map(String);
      const pack = names.find((name) => name.endsWith('.pak')) ?? '';
      const inspected = await runBin('mp-build', ['inspect', `build/${pack}`, '--json'], project);
      expect(JSON.parse(inspected.stdout).adapter).toMatchObject({
        conf: { KINDKEY: key, API_PROTOCOL: 'https', REPOSITORY: '/team/orchard' },
        describe: { adapterKind: key },
      });
    });

    /** Its Dockerfile names an image that the vendor's tools build where there is none. */
    async function startFrom(base: string): Promise<void> {
      const file = path.join(project, 'Dockerfile');
      const text = await readFile(file, 'utf8');
      const from = /^FROM base-adapter:python-1\.2\.0$/m;
      expect(text).toMatch(from);
      await writeFile(file, text.replace(from, `FROM ${base}\nLABEL ${peerLabel}=${key}`));
    }
  });
});

/** What only a project with an image of its own has, and where its definition stands there. */
function isOfItsServer(name: string): boolean {
  return name === 'server.py' || name.endsWith('.json');
}

async function manifestOf(project: string): Promise<string> {
  return readFile(path.join(project, 'manifest.txt'), 'utf8');
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(directory, path.join(parentPath, name)));
  return files.filter((name) => !/^(?:\.git|venv-[^/]*)\//.test(name)).sort();
}
