import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { levelControl } from '../../src/log/level-control.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const defaults = '[DEFAULT]\nserver = INFO\n\n[server]\nmain = INFO\n';
const withMain = (level: string) => `[DEFAULT]\nserver = INFO\n\n[server]\nmain = ${level}\n`;

function setUp(text?: string) {
  const path = join(temporaryDirectory(), 'loglevels.cfg');
  if (text !== undefined) writeFileSync(path, text);
  const warnings: string[] = [];
  const notes: string[] = [];
  const levels = levelControl(path, {
    warning: (message) => warnings.push(message),
    info: (message) => notes.push(message),
  });
  levels.reload();
  return { path, levels, warnings, notes };
}

test('a missing file is created with the entries of the server', () => {
  const { path, warnings } = setUp();
  expect(readFileSync(path, 'utf8')).toBe(defaults);
  expect(warnings).toEqual([]);
});

test('an empty file is filled', () => {
  expect(readFileSync(setUp('').path, 'utf8')).toBe(defaults);
});

test('a file that adapters have made is completed and keeps what it has', () => {
  const { path } = setUp('# adapters\n[DEFAULT]\nadapter = TRACE\n\n[adapter]\nmain = ALL\n');
  expect(readFileSync(path, 'utf8')).toBe(
    '# adapters\n[DEFAULT]\nserver = INFO\nadapter = TRACE\n\n[adapter]\nmain = ALL\n\n[server]\nmain = INFO\n',
  );
});

test('a file that was removed is created again', () => {
  const { path, levels } = setUp(withMain('DEBUG'));
  rmSync(path);
  levels.reload();
  expect(readFileSync(path, 'utf8')).toBe(defaults);
  expect(levels.threshold('main')).toBe(20);
});

test('completing leaves nothing else in the directory, and the permissions as they were', () => {
  const path = join(temporaryDirectory(), 'loglevels.cfg');
  writeFileSync(path, '[server]\n');
  chmodSync(path, 0o666);
  levelControl(path, { warning() {}, info() {} }).reload();
  expect(readdirSync(join(path, '..'))).toEqual(['loglevels.cfg']);
  expect(statSync(path).mode & 0o777).toBe(0o666);
});

test('a link stays a link when its file is completed', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'real.cfg'), '');
  symlinkSync('real.cfg', join(directory, 'loglevels.cfg'));
  levelControl(join(directory, 'loglevels.cfg'), { warning() {}, info() {} }).reload();
  expect(readFileSync(join(directory, 'real.cfg'), 'utf8')).toBe(defaults);
});

test('an edit counts from the next reload on', () => {
  const { path, levels } = setUp(withMain('INFO'));
  writeFileSync(path, withMain('ERROR'));
  levels.reload();
  expect(levels.threshold('main')).toBe(40);
});

test('an edit of equal length and with the same time is seen', () => {
  const { path, levels } = setUp(withMain('DEBUG'));
  const time = new Date(2031, 0, 1);
  utimesSync(path, time, time);
  levels.reload();
  writeFileSync(path, withMain('ERROR'));
  utimesSync(path, time, time);
  levels.reload();
  expect(levels.threshold('main')).toBe(40);
});

test('a problem is told once, however often the file is read', () => {
  const { levels, warnings, path } = setUp(withMain('LOUD'));
  for (let request = 0; request < 5; request++) levels.reload();
  expect(warnings).toEqual([expect.stringContaining(`${path}, line 5: "LOUD" is not`)]);
});

test('a second problem is told without repeating the first', () => {
  const { levels, warnings, path } = setUp(withMain('LOUD'));
  writeFileSync(path, `${withMain('LOUD')}other = SOFT\n`);
  levels.reload();
  expect(warnings).toHaveLength(2);
  expect(warnings[1]).toContain('line 6: "SOFT"');
});

test('a problem that comes back after it was mended is told again', () => {
  const { levels, warnings, path } = setUp(withMain('LOUD'));
  for (const level of ['INFO', 'LOUD']) {
    writeFileSync(path, withMain(level));
    levels.reload();
  }
  expect(warnings).toHaveLength(2);
});

test('a file full of rubbish is told in eleven lines', () => {
  const { warnings } = setUp('rubbish\n'.repeat(500));
  expect(warnings).toHaveLength(11);
  expect(warnings[10]).toContain('490 more lines');
});

test('a file with a problem is not written to, as somebody is editing it', () => {
  const text = '[server]\nmain DEBUG\n';
  expect(readFileSync(setUp(text).path, 'utf8')).toBe(text);
});

const unreadable: [string, string, (path: string) => unknown][] = [
  ['a directory in its place', 'not a regular file', (path) => mkdirSync(path)],
  ['a named pipe in its place', 'not a regular file', (path) => execa('mkfifo', [path])],
  ['a link to itself', 'ELOOP', (path) => symlinkSync('loglevels.cfg', path)],
  ['text that is not UTF-8', 'not UTF-8', (path) => writeFileSync(path, Buffer.from([0xe4]))],
  ['a huge file', 'larger than 64 KiB', (path) => writeFileSync(path, '#'.repeat(70_000))],
];

test.each(unreadable)(
  '%s leaves the last levels and is told once',
  async (_fault, reason, make) => {
    const { path, levels, warnings } = setUp(withMain('DEBUG'));
    rmSync(path);
    await make(path);
    for (let request = 0; request < 3; request++) levels.reload();
    expect(levels.threshold('main')).toBe(10);
    expect(warnings).toEqual([expect.stringContaining(reason)]);
  },
);

test('levels are read again as soon as the file can be', () => {
  const { path, levels } = setUp(withMain('DEBUG'));
  rmSync(path);
  mkdirSync(path);
  levels.reload();
  rmSync(path, { recursive: true });
  writeFileSync(path, withMain('ERROR'));
  levels.reload();
  expect(levels.threshold('main')).toBe(40);
});

test('a file that cannot be created is noted once, without a warning, and created later', () => {
  const blocked = join(temporaryDirectory(), 'logs');
  symlinkSync('nowhere/below', blocked);
  const notes: string[] = [];
  const warning = () => expect.unreachable();
  const levels = levelControl(join(blocked, 'loglevels.cfg'), {
    warning,
    info: (message) => notes.push(message),
  });
  for (let request = 0; request < 3; request++) levels.reload();
  expect(notes).toEqual([expect.stringContaining('could not be completed (')]);
  expect(levels.threshold('main')).toBe(20);
  rmSync(blocked);
  levels.reload();
  expect(readFileSync(join(blocked, 'loglevels.cfg'), 'utf8')).toBe(defaults);
});
