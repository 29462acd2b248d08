import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseProject } from '../../src/project/choose-project.ts';
import { unlessCancelled } from '../../src/terminal/unless-cancelled.ts';
import { type Answer, cancel, ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { TemporaryDirectory } from './temporary-directory.ts';

const ours = '.config/packwright/config.json';
const vendors = '.vmware-aria-operations-integration-sdk/config.json';

/** A home with two projects in it, and what is chosen from it. */
function home(files: Readonly<Record<string, string>> = {}) {
  const directory = new TemporaryDirectory({
    'orchard/manifest.txt': '{}',
    'orchard/resources/resources.properties': 'DISPLAY_NAME=The orchard\n',
    'meadow/commands.cfg': '',
    'barn/hay.txt': '',
    ...files,
  });
  const choose = async (cwd: string, path?: string, answers?: readonly Answer[]) => {
    const terminal = new ScriptedTerminal(answers);
    const environment = { HOME: directory.directory };
    const choice = { path, cwd: directory.path(cwd), environment };
    const project = await unlessCancelled(() => chooseProject(choice, terminal));
    return { project, terminal };
  };
  return { directory, choose };
}

test.each([
  ['orchard', undefined, 'orchard', '.'],
  ['meadow', undefined, 'meadow', '.'],
  ['orchard', '../meadow', 'meadow', '../meadow'],
  ['barn', '~/orchard', 'orchard', '~/orchard'],
])('in %s, --path %s is the project %s', async (cwd, path, found, name) => {
  const { directory, choose } = home();
  const { project } = await choose(cwd, path);
  expect(project).toEqual({ kind: 'project', directory: directory.path(found), name });
});

test.each([
  ['../barn', '../barn is no project: it has neither manifest.txt nor commands.cfg.'],
  ['../gone', 'There is no directory ../gone.'],
  ['hay.txt', 'hay.txt is a file, not the directory of a project.'],
])('--path %s is refused, even where a person could choose another', async (path, reason) => {
  const { choose } = home();
  const text = `${reason} Name the directory of an adapter with --path.`;
  for (const answers of [undefined, ['Other', '~/orchard']]) {
    const { project } = await choose('barn', path, answers);
    expect(project).toMatchObject({ kind: 'stop', code: 'NO_PROJECT', exitCode: 2, text });
  }
});

test('without a project and without a terminal the command says what to do', async () => {
  const { project } = await home().choose('barn');
  expect(project).toMatchObject({
    code: 'NO_PROJECT',
    text: expect.stringContaining('name it with --path'),
  });
});

test('a person chooses from the known projects, by display name, or types another path', async () => {
  const { directory, choose } = home();
  const known = ['orchard', 'meadow', 'gone'].map((name) => directory.path(name));
  directory.write(ours, JSON.stringify({ projects: known, later: { kept: true } }));
  const first = await choose('barn', undefined, [`The orchard (${known[0]})`]);
  expect(first.project).toMatchObject({ directory: known[0] });
  expect(first.terminal.questions[0]?.labels).toEqual([
    known[1],
    `The orchard (${known[0]})`,
    'Other',
  ]);
  directory.write('farm/commands.cfg', '');
  const other = await choose('barn', undefined, ['Other', '', '~/gone', '~/farm']);
  expect(other.project).toMatchObject({ directory: directory.path('farm'), name: '~/farm' });
  expect(other.terminal.questions[1]?.problems).toEqual([
    'Type a path.',
    'There is no directory ~/gone.',
  ]);
  const projects = ['farm', 'meadow', 'orchard'].map((name) => directory.path(name));
  expect(directory.json(ours)).toEqual({ projects, later: { kept: true } });
});

test('where no project is known the path is asked for at once, and Ctrl-C ends the command', async () => {
  const { project, terminal } = await home().choose('barn', undefined, [cancel]);
  expect(project).toMatchObject({ code: 'INTERRUPTED', exitCode: 130 });
  expect(terminal.questions).toEqual([]);
});

test('projects of the vendor’s tools are known, and their file is left alone', async () => {
  const { directory, choose } = home();
  const text = JSON.stringify({ projects: [directory.path('meadow')], container_port: 8080 });
  directory.write(vendors, text);
  const { terminal } = await choose('barn', undefined, ['Other', '~/orchard']);
  expect(terminal.questions[0]?.labels).toEqual([directory.path('meadow'), 'Other']);
  expect(directory.read(vendors)).toBe(text);
  const projects = ['meadow', 'orchard'].map((name) => directory.path(name));
  expect(directory.json(ours)).toEqual({ projects, container_port: 8080 });
});

test('a project that cannot be remembered is no reason to stop', async () => {
  const { directory, choose } = home({ [ours]: 'projects: []' });
  const { project, terminal } = await choose('orchard', undefined, []);
  expect(project).toMatchObject({ kind: 'project' });
  expect(terminal.errors).toEqual([
    `The project is not remembered: ${directory.path(ours)} is no JSON: line 1 has a mistake.`,
  ]);
  expect(directory.read(ours)).toBe('projects: []');
});

test('where nobody can be asked nothing is written into the home', async () => {
  const { directory, choose } = home();
  await choose('orchard');
  expect(existsSync(directory.path('.config'))).toBe(false);
});
