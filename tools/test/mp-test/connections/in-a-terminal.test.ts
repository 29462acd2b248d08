import path from 'node:path';
import { expect, test } from 'vitest';
import { answers, definition } from '../orchard.ts';
import { PseudoTerminal } from '../pseudo-terminal.ts';
import { TestProject } from '../test-project.ts';

const bin = path.resolve(import.meta.dirname, '../../../bin/mp-test.js');
const enter = '\r';
const ctrlC = '\u0003';

function inTerminal(project: TestProject, ...words: string[]): PseudoTerminal {
  const home = { HOME: project.directory, XDG_CONFIG_HOME: '' };
  return new PseudoTerminal([process.execPath, bin, ...words], project.directory, home);
}

test('in a terminal a new connection is asked for, and a password is not shown', async () => {
  const project = new TestProject({ test: `cat "$1" > asked.json; ${answers({})}` });
  const terminal = inTerminal(project, 'connect');
  await terminal.answer('Host name', `orchard.example${enter}`);
  await terminal.answer('Port', enter);
  await terminal.answer('User', `gardener${enter}`);
  await terminal.answer('Password', `Pomona-1742${enter}`);
  await terminal.answer('Suite API?', enter);
  await terminal.answer('Name to save', `north${enter}`);
  expect(await terminal.ended).toBe(0);
  expect(terminal.text).toContain("Connection 'north' saved in connections.json");
  expect(terminal.text).not.toContain('Pomona');
  const [connection] = JSON.parse(project.read('connections.json')).connections;
  expect(connection).toMatchObject({
    name: 'north',
    identifiers: { host: { value: 'orchard.example' }, port: { value: '443' } },
    credential: { password: { value: 'Pomona-1742' } },
  });
  expect(JSON.parse(project.read('asked.json')).adapter_key.name).toBe('north');
  expect(JSON.parse(project.read('.config/packwright/config.json'))).toEqual({
    projects: [project.directory],
  });
});

test('Ctrl-C at a question ends everything with 130, and nothing is written', async () => {
  const project = new TestProject({});
  const terminal = inTerminal(project, 'connect');
  await terminal.answer('Host name', ctrlC);
  expect(await terminal.ended).toBe(130);
  expect(terminal.text).toContain('Interrupted.');
  expect(() => project.read('connections.json')).toThrow('ENOENT');
});

test('kill at a question ends everything as Ctrl-C does', async () => {
  const program = `cut -d " " -f 4 "/proc/$PPID/stat" > pid; ${answers(definition)}`;
  const project = new TestProject({ adapter_definition: program });
  const terminal = inTerminal(project, 'connect');
  await terminal.answer('Host name', '');
  // The adapter is a child of the server, which is a child of the command.
  process.kill(Number(project.read('pid')), 'SIGTERM');
  expect(await terminal.ended).toBe(130);
});

test('without a method a person chooses one; with --json the command does not wait', async () => {
  const project = new TestProject({});
  const terminal = inTerminal(project);
  await terminal.answer('What is the adapter asked for?', `\u001b[B${enter}`);
  await terminal.answer('Host name', ctrlC);
  expect(await terminal.ended).toBe(130);
  expect(terminal.text).toContain('Testing collect');
  const report = inTerminal(project, '--json');
  expect(await report.ended).toBe(2);
  expect(report.text).toContain("missing required argument 'method'");
});
