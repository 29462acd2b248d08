import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Gate } from '../../src/mp-build/plan/gates.ts';
import { runGates } from '../../src/mp-build/run-gates.ts';
import { projectFiles } from '../../src/pak/project-files.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';

const tests: Gate = { name: 'tests', program: 'npm', arguments: ['test'] };
const types: Gate = { name: 'types', program: 'tsc', arguments: ['--noEmit'] };

describe('The checks of a project', () => {
  test('that pass stop nothing', async () => {
    expect(await run([tests], projectWith({ test: 'exit 0' }))).toBeUndefined();
  });

  test('that fail stop a build, show what they printed, and say how to build all the same', async () => {
    const stopped = await run([tests], projectWith({ test: 'echo the apple is a pear; exit 3' }));
    expect(stopped).toMatchObject({ code: 'CHECKS_FAILED', exitCode: 1 });
    expect(stopped?.text).toContain('the apple is a pear');
    expect(stopped?.text).toContain('(npm test: exit code 3)');
    expect(stopped?.text).toContain('--skip-checks');
  });

  test('are shown without the colours that they print', async () => {
    const project = projectWith({ test: "printf '\\033[31mred apple\\033[39m' && exit 1" });
    expect((await run([tests], project))?.text).toMatch(/(?:^|\n)red apple\n/);
  });

  test('run programs of the project, wherever above it they are installed', async () => {
    const workspace = new TemporaryDirectory().directory;
    const bin = path.join(workspace, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(path.join(bin, 'tsc'), '#!/bin/sh\necho "types of $PWD: $*"; exit 2\n');
    chmodSync(path.join(bin, 'tsc'), 0o755);
    const project = path.join(workspace, 'packs/apple');
    mkdirSync(project, { recursive: true });
    const stopped = await run([types], project);
    expect(stopped?.text).toContain(`types of ${project}: --noEmit`);
  });

  test('that cannot be run say what to install', async () => {
    const stopped = await run(
      [{ ...types, program: 'no-such-compiler' }],
      new TemporaryDirectory().directory,
    );
    expect(stopped).toMatchObject({ code: 'MACHINE_LACKS', exitCode: 3 });
    expect(stopped?.text).toContain('npm ci');
  });

  test('are not run again when they have passed and nothing has changed since', async () => {
    const directory = projectWith({ test: 'echo run >> build/runs' });
    const runs = () =>
      readFileSync(path.join(directory, 'build/runs'), 'utf8').split('run').length - 1;
    mkdirSync(path.join(directory, 'build'));
    for (const _ of ['first', 'second']) expect(await run([tests], directory)).toBeUndefined();
    expect(runs()).toBe(1);
    writeFileSync(path.join(directory, 'apple.ts'), '');
    await run([tests], directory);
    expect(runs()).toBe(2);
    mkdirSync(path.join(directory, 'node_modules'));
    writeFileSync(path.join(directory, 'node_modules/.package-lock.json'), '{}');
    await run([tests], directory);
    expect(runs()).toBe(3);
  });

  test('are run again when a package that is only linked to has changed', async () => {
    const workspace = new TemporaryDirectory({
      'node_modules/.package-lock.json': JSON.stringify({
        packages: {
          'node_modules/apple': { resolved: 'packs/apple', link: true },
          'node_modules/ladder': { resolved: 'ladder', link: true },
          'node_modules/gone': { resolved: 'gone', link: true },
        },
      }),
      'ladder/index.js': '',
      'packs/apple/package.json': '{"scripts":{"test":"echo run >> build/runs"}}',
      'packs/apple/build/runs': '',
    });
    const project = workspace.path('packs/apple');
    for (const _ of ['first', 'second']) await run([tests], project);
    expect(workspace.read('packs/apple/build/runs')).toBe('run\n');
    workspace.write('ladder/index.js', 'export {};');
    await run([tests], project);
    expect(workspace.read('packs/apple/build/runs')).toBe('run\nrun\n');
  });

  test('that failed are run again', async () => {
    const directory = projectWith({ test: 'exit 1' });
    for (const _ of ['first', 'second']) {
      expect(await run([tests], directory)).toMatchObject({ code: 'CHECKS_FAILED' });
    }
  });

  test('end when the build is interrupted', async () => {
    const controller = new AbortController();
    const project = projectWith({ test: 'sleep 60' });
    const shown: string[] = [];
    const failed = (text: string) => void shown.push(text);
    const progress = () => ({ update: () => {}, done: () => {}, failed });
    const terminal = { ...new ScriptedTerminal(undefined), progress };
    const gate = { ...tests, program: 'sleep', arguments: ['60'] };
    const running = run([gate], project, controller, terminal);
    controller.abort();
    expect(await running).toMatchObject({ code: 'INTERRUPTED', exitCode: 130 });
    expect(shown).toEqual(['The tests were interrupted']);
  });
});

function run(
  gates: readonly Gate[],
  directory: string,
  controller = new AbortController(),
  terminal: Terminal = new ScriptedTerminal(undefined),
) {
  const { signal } = controller;
  const files = projectFiles(directory);
  const nodeVersion = process.version;
  const options = { directory, files, gates, nodeVersion, environment: process.env, signal };
  return runGates(options, terminal);
}

function projectWith(scripts: Readonly<Record<string, string>>): string {
  const directory = new TemporaryDirectory().directory;
  writeFileSync(path.join(directory, 'package.json'), JSON.stringify({ scripts }));
  return directory;
}
