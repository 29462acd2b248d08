import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import type { BuildOptions } from '../../src/mp-build/build-options.ts';
import { buildPack } from '../../src/mp-build/build-pack.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { runBin } from '../run-bin.ts';
import { type Answer, cancel, ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { appleFiles, describeXml, manifest, noOptions } from './plan/apple-project.ts';

const named = { 'config.json': '{"container_repository":"registry.example/team/apple"}' };
const wrongKind = {
  'conf/describe.xml': describeXml,
  'manifest.txt': JSON.stringify({ ...manifest, adapter_kinds: ['PearAdapter'] }),
};
/** Where no engine listens, a build ends before anything is asked for. */
const noEngine = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };

describe('mp-build --dry-run', () => {
  test('prints the plan and touches nothing, without an engine and without a registry', async () => {
    const project = new TemporaryDirectory(appleFiles);
    const { code, stdout, stderr } = await runBin('mp-build', ['--dry-run'], project.directory);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Writes +build\/AppleAdapter_1\.2\.0\.pak$/m);
    expect(stderr).toMatch(
      /^warning: Nobody said where cloud proxies pull the image from, so a build would end here/,
    );
    expect(existsSync(project.path('build'))).toBe(false);
    expect(existsSync(project.path('logs'))).toBe(false);
  });

  test('tells of a registry that no cloud proxy finds, as a build does', async () => {
    const project = new TemporaryDirectory(appleFiles);
    const words = ['--dry-run', '--strict', '-r', 'localhost:5000/team/apple'];
    const { code, stderr } = await runBin('mp-build', words, project.directory);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^information: localhost:5000 is this machine alone/),
    });
  });

  test('gives the plan to programs', async () => {
    const project = new TemporaryDirectory({ ...appleFiles, ...named });
    const { stdout } = await runBin('mp-build', ['--dry-run', '--json'], project.directory);
    const report = JSON.parse(stdout);
    expect(schemaProblems('build-report.schema.json', report)).toEqual([]);
    expect(report).toMatchObject({
      outcome: 'planned',
      exitCode: 0,
      plan: {
        adapterKind: 'AppleAdapter',
        registry: { pull: 'registry.example/team/apple', push: 'registry.example/team/apple' },
        files: { pak: 'build/AppleAdapter_1.2.0.pak' },
        pak: ['manifest.txt', 'eula.txt', 'adapter.zip'],
      },
    });
  });
});

describe('mp-build', () => {
  test('a project without manifest.txt is wrong usage', async () => {
    const project = new TemporaryDirectory({ ...appleFiles, ...named });
    rmSync(project.path('manifest.txt'));
    const { code, stderr } = await runBin('mp-build', [], project.directory);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'There is no manifest.txt in ., which names the pack; mp-init writes one.\n',
    });
  });

  test('tells all that is wrong with a project, with exit code 1, and the same to programs', async () => {
    const project = new TemporaryDirectory({ ...appleFiles, ...named, 'eula.txt': '' });
    const { code, stdout } = await runBin('mp-build', ['--json'], project.directory);
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(schemaProblems('build-report.schema.json', report)).toEqual([]);
    expect(report).toMatchObject({
      outcome: 'stopped',
      exitCode: 1,
      failure: { code: 'WRONG_PROJECT', reason: expect.stringContaining('eula.txt') },
    });
  });

  test('without a terminal a missing registry is wrong usage', async () => {
    const { code, errors } = await build(appleFiles, { answers: undefined });
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain('--registry-tag');
  });

  test('asks for a missing registry, refuses wrong answers, and keeps the answer in config.json', async () => {
    const { code, terminal, project } = await build(appleFiles, {
      answers: ['Registry.example/x', 'registry.example/team/apple'],
    });
    expect(terminal.questions).toMatchObject([
      { kind: 'text', problems: [expect.stringContaining('has capital letters')] },
    ]);
    expect(project.json('config.json')).toEqual({
      container_repository: 'registry.example/team/apple',
    });
    expect(code).toBe(3);
  });

  test('ends with 130 when a question is not answered, and nothing is touched', async () => {
    const { code, project } = await build(appleFiles, { answers: [cancel] });
    expect(code).toBe(130);
    expect(existsSync(project.path('config.json'))).toBe(false);
  });

  test('asks before it corrects adapter_kinds, and a no ends the build', async () => {
    const agreed = await build({ ...appleFiles, ...named, ...wrongKind }, { answers: [true] });
    expect(agreed.terminal.questions).toMatchObject([{ kind: 'confirm' }]);
    expect(agreed.project.json('manifest.txt')).toEqual(manifest);
    const refused = await build({ ...appleFiles, ...named, ...wrongKind }, { answers: [false] });
    expect(refused.code).toBe(1);
    expect(refused.project.read('manifest.txt')).toBe(wrongKind['manifest.txt']);
  });

  test('corrects adapter_kinds with --fix-manifest, and keeps the order of the members', async () => {
    const options = { fixManifest: true };
    const { project } = await build({ ...appleFiles, ...named, ...wrongKind }, { options });
    expect(project.read('manifest.txt')).toBe(`${JSON.stringify(manifest, null, 4)}`);
  });

  test('says what to do where there is no engine, and keeps the last good pack', async () => {
    const project = new TemporaryDirectory({ ...appleFiles, ...named });
    project.write('build/AppleAdapter_1.2.0.pak', 'the last good one');
    const { code, errors } = await build({}, { project });
    expect(code).toBe(3);
    expect(errors.join('\n')).toContain('set DOCKER_HOST');
    expect(project.read('build/AppleAdapter_1.2.0.pak')).toBe('the last good one');
  });

  test('makes no bundle between other files', async () => {
    const { code, errors } = await build(
      { ...appleFiles, ...named, 'site/notes.txt': '' },
      { options: { push: false, save: 'site' } },
    );
    expect(code).toBe(2);
    expect(errors.join('\n')).toMatch(/^--save: .*site has other files, such as notes\.txt/);
  });

  test('names the directory that is no project', async () => {
    const { code, errors } = await build({}, { options: { path: 'pears' } });
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain('pears');
  });
});

interface Given {
  readonly answers?: readonly Answer[] | undefined;
  readonly options?: Partial<BuildOptions>;
  readonly project?: TemporaryDirectory;
}

async function build(files: Readonly<Record<string, string>>, given: Given) {
  const project = given.project ?? new TemporaryDirectory(files);
  const terminal = new ScriptedTerminal(given.answers);
  const home = new TemporaryDirectory().directory;
  const options: BuildOptions = {
    ...noOptions,
    cwd: project.directory,
    environment: { ...noEngine, HOME: home, XDG_CONFIG_HOME: path.join(home, '.config') },
    homeDirectory: home,
    ...given.options,
  };
  const code = await buildPack(options, terminal);
  return { code, terminal, project, errors: terminal.errors };
}
