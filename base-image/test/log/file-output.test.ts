import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOutput } from '../../src/log/file-output.ts';
import { temporaryDirectory } from './temporary-directory.ts';

function setUp() {
  const path = join(temporaryDirectory(), 'logs', 'server.log');
  const state = { path, seconds: 0, hoursBack: 0, warnings: [] as string[] };
  const now = () => new Date(2031, 0, 1, -state.hoursBack, 0, state.seconds);
  const warn = (message: string) => void state.warnings.push(message);
  const steadyNow = () => state.seconds * 1_000;
  const output = fileOutput({ path, maxBytes: 1000, backups: 1 }, now, warn, steadyNow);
  // A regular file in place of the directory keeps even root from writing.
  const block = () => {
    rmSync(dirname(path), { recursive: true, force: true });
    writeFileSync(dirname(path), '');
  };
  const unblock = () => rmSync(dirname(path));
  return { ...state, state, output, block, unblock };
}

test('a file that cannot be written is warned of once, with path and reason', () => {
  const { output, block, warnings, path } = setUp();
  block();
  for (const line of ['one\n', 'two\n', 'three\n']) output.write(line);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`Cannot write the log file ${path} (ENOTDIR`);
});

test('the file is taken up again with a note of how many lines it lacks', () => {
  const { output, block, unblock, path } = setUp();
  block();
  for (const line of ['one\n', 'two\n']) output.write(line);
  unblock();
  for (const line of ['three\n', 'four\n']) output.write(line);
  expect(readFileSync(path, 'utf8')).toBe(
    '2031-01-01 00:00:00,0 main WARNING 2 line(s) before this one went to the console only\n' +
      'three\nfour\n',
  );
});

test('a file that comes and goes is warned of once a minute', () => {
  const { output, block, unblock, warnings, state } = setUp();
  for (const seconds of [0, 10, 20, 59, 60, 70]) {
    state.seconds = seconds;
    block();
    output.write('lost\n');
    unblock();
    output.write('kept\n');
  }
  expect(warnings).toHaveLength(2);
});

test('a file that stays away after a short return is warned of when the minute is over', () => {
  const { output, block, unblock, warnings, state } = setUp();
  block();
  output.write('lost\n');
  unblock();
  output.write('kept\n');
  block();
  for (const seconds of [10, 61, 130]) {
    state.seconds = seconds;
    output.write('lost\n');
  }
  expect(warnings).toHaveLength(2);
});

test('a clock that is set back makes the minute no longer', () => {
  const { output, block, unblock, warnings, state } = setUp();
  for (const [seconds, hoursBack] of [
    [0, 0],
    [59, 5],
    [61, 5],
  ] as const) {
    Object.assign(state, { seconds, hoursBack });
    block();
    output.write('lost\n');
    unblock();
    output.write('kept\n');
  }
  expect(warnings).toHaveLength(2);
});
