import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { appendRotating, type RotatedFile } from '../../src/log/rotating-append.ts';
import { obstacle } from '../server/obstacle.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const smallFile = (directory: string): RotatedFile => ({
  path: join(directory, 'server.log'),
  maxBytes: 20,
  backups: 2,
});

const contents = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );

test('texts are added to what the file holds already', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'server.log'), 'old\n');
  expect(appendRotating(smallFile(directory), 'new\n')).toEqual({ kind: 'written' });
  expect(contents(directory)).toEqual({ 'server.log': 'old\nnew\n' });
});

test('the file is moved on before the text that would make it reach its limit', () => {
  const directory = temporaryDirectory();
  const file = smallFile(directory);
  for (const text of ['123456789\n', '12345678\n', 'a\n']) appendRotating(file, text);
  expect(contents(directory)).toEqual({
    'server.log': 'a\n',
    'server.log.1': '123456789\n12345678\n',
  });
});

test('the newest full file is number 1, and those beyond the last number are dropped', () => {
  const directory = temporaryDirectory();
  for (const number of [1, 2, 3, 4, 5])
    appendRotating(smallFile(directory), `number ${number} ...\n`);
  expect(contents(directory)).toEqual({
    'server.log': 'number 5 ...\n',
    'server.log.1': 'number 4 ...\n',
    'server.log.2': 'number 3 ...\n',
  });
});

test('a text over the limit has a file of its own', () => {
  const directory = temporaryDirectory();
  const long = `${'long '.repeat(10)}\n`;
  for (const text of ['a\n', long, 'b\n']) appendRotating(smallFile(directory), text);
  expect(contents(directory)).toEqual({
    'server.log': 'b\n',
    'server.log.1': long,
    'server.log.2': 'a\n',
  });
});

test('the limit counts bytes, not characters', () => {
  const directory = temporaryDirectory();
  for (const text of ['ääää\n', 'ääää\n', 'ä\n']) appendRotating(smallFile(directory), text);
  expect(contents(directory)).toEqual({ 'server.log': 'ä\n', 'server.log.1': 'ääää\nääää\n' });
});

test('a missing directory is created, also when it was removed in between', () => {
  const directory = join(temporaryDirectory(), 'a', 'b');
  appendRotating(smallFile(directory), 'one\n');
  rmSync(directory, { recursive: true });
  expect(appendRotating(smallFile(directory), 'two\n')).toEqual({ kind: 'written' });
  expect(contents(directory)).toEqual({ 'server.log': 'two\n' });
});

test('a file that was removed is created again', () => {
  const directory = temporaryDirectory();
  appendRotating(smallFile(directory), 'one\n');
  rmSync(join(directory, 'server.log'));
  appendRotating(smallFile(directory), 'two\n');
  expect(contents(directory)).toEqual({ 'server.log': 'two\n' });
});

test('a path below a regular file is a failure with its reason', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'file'), '');
  const appended = appendRotating(smallFile(join(directory, 'file')), 'one\n');
  expect(appended).toEqual({ kind: 'failed', reason: expect.stringContaining('ENOTDIR') });
});

test('a backup that cannot be replaced is a failure, and the full file stays', () => {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'server.log.1', 'in-the-way'), { recursive: true });
  const file = { ...smallFile(directory), backups: 1 };
  appendRotating(file, '1234567890\n');
  expect(appendRotating(file, '1234567890\n')).toMatchObject({ kind: 'failed' });
  expect(readFileSync(file.path, 'utf8')).toBe('1234567890\n');
});

test('a named pipe in place of the file is a failure instead of a server that stands still', async () => {
  const directory = temporaryDirectory();
  const file = smallFile(directory);
  await execa('mkfifo', [file.path]);
  expect(appendRotating(file, 'one\n')).toEqual({
    kind: 'failed',
    reason: expect.stringContaining('ENXIO'),
  });
});

test('a text that fits only in part leaves the file as it was', async () => {
  const path = join(temporaryDirectory(), 'server.log');
  const program = join(import.meta.dirname, 'programs', 'appends-lines-of-400-bytes.ts');
  // The limit on file sizes cuts the second write after 112 bytes, as a full disk does.
  const command = `ulimit -f 1; exec "$0" "$1" "$2"`;
  const { stdout } = await execa('sh', ['-c', command, process.execPath, program, path]);
  expect(stdout.split('\n')).toEqual(['written', 'failed', 'failed']);
  expect(readFileSync(path)).toHaveLength(400);
});

const noFullDevice = existsSync('/dev/full') ? undefined : 'there is no /dev/full';

test.skipIf(obstacle('a device that is full', noFullDevice))(
  'a device that is full is a failure with its reason',
  () => {
    const appended = appendRotating({ path: '/dev/full', maxBytes: 100, backups: 1 }, 'one\n');
    expect(appended).toEqual({ kind: 'failed', reason: expect.stringContaining('ENOSPC') });
  },
);
