import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { machineProblem } from '../../src/start/machine-problem.ts';

const searchPath = process.env.PATH ?? '';
const script = path.resolve(import.meta.dirname, '../../bin/check-machine.js');

test('This machine can run the server and the sample adapter', async () => {
  expect(await machineProblem({ searchPath, procDirectory: '/proc' })).toBeUndefined();
  expect(checkMachine({})).toEqual({ status: 0, stderr: '' });
});

test('A machine without mkfifo is told what to install', async () => {
  expect(await machineProblem({ searchPath: '/nowhere:' })).toMatch(/mkfifo.*install coreutils/);
});

test('A machine without /proc is told what to do, unless its adapter reads none', async () => {
  const problem = await machineProblem({ searchPath, procDirectory: '/nowhere/proc' });
  expect(problem).toMatch('The sample adapter reads /nowhere/proc, which only Linux has');
  expect(await machineProblem({ searchPath })).toBeUndefined();
});

test('On Windows one sentence says where to go, with exit code 3', () => {
  const { status, stderr } = checkMachine({ platform: 'win32' });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^Windows has no named pipes.*WSL 2.*\n$/);
});

test.each([
  ['20.20.2', 3],
  ['24.14.9', 3],
  ['24.15.0', 0],
  ['25.9.0', 3],
  ['26.0.0', 0],
])('With Node %s the exit code is %i', (node, exitCode) => {
  const { status, stderr } = checkMachine({ versions: { node } });
  expect(status).toBe(exitCode);
  const advice = `this is ${node}. Install Node 24.15 or newer and put it first in the PATH.`;
  expect(stderr).toMatch(exitCode === 0 ? /^$/ : advice);
});

/** Runs the check in a process that takes itself for another machine. */
function checkMachine(pretence: Record<string, unknown>) {
  const properties = JSON.stringify(
    Object.fromEntries(Object.entries(pretence).map(([name, value]) => [name, { value }])),
  );
  const preload = `data:text/javascript,Object.defineProperties(process, ${properties})`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, script], {
    encoding: 'utf8',
  });
  return { status, stderr };
}
