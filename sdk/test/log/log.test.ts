import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../src/log/log.ts';

async function logDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'sdk-test-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

test('lines carry local time with milliseconds that are not padded, and their level', async () => {
  const directory = await logDirectory();
  const log = openLog(directory);
  log.info('collecting');
  log.warning('no sensor');
  log.error('failed\n  at line 2');
  const lines = await readFile(join(directory, 'adapter.log'), 'utf8');
  const stamp = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,(0|[1-9]\d{0,2}) adapter`;
  expect(lines).toMatch(
    new RegExp(
      `^${stamp} INFO collecting\n${stamp} WARNING no sensor\n${stamp} ERROR failed\n  at line 2\n$`,
    ),
  );
});

test('a log that cannot be written goes to stderr', async () => {
  const program = `import { openLog } from '${import.meta.dirname}/../../src/log/log.ts';
    const log = openLog('/proc/no-such-directory');
    log.info('first'); log.error('second');`;
  const args = ['--input-type=module', '--eval', program];
  const { stderr } = await promisify(execFile)(process.execPath, args);
  expect(stderr).toMatch(/ adapter INFO first\n.* adapter ERROR second\n/);
});

const messagesOf = async (directory: string, file: string) =>
  (await readFile(join(directory, file), 'utf8')).match(/(?<=INFO ).*/g);

test('a log that reached its size is kept as the newest of the backups when it is opened', async () => {
  const directory = await logDirectory();
  for (const message of ['first', 'second', 'third', 'fourth']) {
    openLog(directory, { bytes: 10, backups: 2 }).info(message);
  }
  expect((await readdir(directory)).sort()).toEqual([
    'adapter.log',
    'adapter.log.1',
    'adapter.log.2',
  ]);
  expect(await messagesOf(directory, 'adapter.log')).toEqual(['fourth']);
  expect(await messagesOf(directory, 'adapter.log.1')).toEqual(['third']);
  expect(await messagesOf(directory, 'adapter.log.2')).toEqual(['second']);
});

test('a log below its size goes on, also while it grows beyond it', async () => {
  const directory = await logDirectory();
  openLog(directory, { bytes: 100, backups: 2 }).info('first');
  const log = openLog(directory, { bytes: 100, backups: 2 });
  log.info('second'.padEnd(200));
  log.info('third');
  expect(await readdir(directory)).toEqual(['adapter.log']);
});

test('10 MiB are kept in one file unless another size is given', async () => {
  const directory = await logDirectory();
  await writeFile(join(directory, 'adapter.log'), 'x'.repeat(10 * 1024 * 1024 - 1));
  openLog(directory).info('still here');
  openLog(directory).info('anew');
  expect(await messagesOf(directory, 'adapter.log.1')).toEqual(['still here']);
  expect(await messagesOf(directory, 'adapter.log')).toEqual(['anew']);
});

test('processes that open a full log at the same time lose no line', async () => {
  const directory = await logDirectory();
  const program = `import { openLog } from '${import.meta.dirname}/../../src/log/log.ts';
    for (let line = 0; line < 60; line += 1) {
      openLog('${directory}', { bytes: 200, backups: 100 }).info(process.pid + ' ' + line);
    }`;
  const args = ['--input-type=module', '--eval', program];
  const writers = Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, args));
  const outputs = await Promise.all(writers);
  expect(outputs.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
  const files = await readdir(directory);
  const messages = await Promise.all(files.map((file) => messagesOf(directory, file)));
  expect(new Set(messages.flat()).size).toBe(240);
  expect(files.length).toBeGreaterThan(2);
  expect(files).not.toContain('adapter.log.lock');
});

test('a log that cannot be put aside goes on', async () => {
  const directory = await logDirectory();
  await mkdir(join(directory, 'adapter.log.1/content'), { recursive: true });
  const open = () => openLog(directory, { bytes: 10, backups: 1 });
  open().info('first');
  open().info('second');
  expect(await messagesOf(directory, 'adapter.log')).toEqual(['first', 'second']);
  expect(() => openLog(`/${'x'.repeat(300)}`, { bytes: 10, backups: 1 })).not.toThrow();
});

test('the lock of a process that was ended meanwhile is given up after a minute', async () => {
  const directory = await logDirectory();
  const lock = join(directory, 'adapter.log.lock');
  await writeFile(lock, '');
  const open = () => openLog(directory, { bytes: 10, backups: 2 });
  open().info('first');
  open().info('second');
  expect(await messagesOf(directory, 'adapter.log')).toEqual(['first', 'second']);
  const minuteAgo = new Date(Date.now() - 61_000);
  await utimes(lock, minuteAgo, minuteAgo);
  open().info('third');
  open().info('fourth');
  expect(await messagesOf(directory, 'adapter.log')).toEqual(['fourth']);
});
