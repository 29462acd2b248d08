import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../src/log/open-log.ts';
import type { Rollover } from '../../src/log/rollover.ts';
import { filesIn, logDirectory, messagesOf, printedBy, textOf } from './log-directory.ts';

/** One process after another, each with one line. */
async function logLines(directory: string, messages: readonly string[], rollover?: Rollover) {
  for (const message of messages) {
    const { log, upkeep } = openLog(directory, rollover);
    await upkeep;
    log.info(message);
  }
}

test('a log that reached its size is kept as the newest of the backups when it is opened', async () => {
  const directory = logDirectory();
  await logLines(directory, ['first', 'second', 'third', 'fourth'], { bytes: 10, backups: 2 });
  expect(filesIn(directory)).toEqual([
    'adapter.log',
    'adapter.log.1',
    'adapter.log.2',
    'loglevels.cfg',
  ]);
  expect(messagesOf(directory)).toEqual(['fourth']);
  expect(messagesOf(directory, 'adapter.log.1')).toEqual(['third']);
  expect(messagesOf(directory, 'adapter.log.2')).toEqual(['second']);
});

test('a log below its size goes on, also while it grows beyond it', async () => {
  const directory = logDirectory();
  await logLines(directory, ['first'], { bytes: 100, backups: 2 });
  const { log, upkeep } = openLog(directory, { bytes: 100, backups: 2 });
  await upkeep;
  log.info('second'.padEnd(200, '.'));
  log.info('third');
  expect(filesIn(directory)).toEqual(['adapter.log', 'loglevels.cfg']);
});

test('10 MiB are kept in one file, and five files beside it, unless other sizes are given', async () => {
  const directory = logDirectory();
  const fill = (bytes: number) => writeFileSync(join(directory, 'adapter.log'), 'x'.repeat(bytes));
  fill(10 * 1024 * 1024 - 1);
  await logLines(directory, ['\nstill here', 'anew']);
  expect(textOf(directory, 'adapter.log.1')).toContain('still here');
  expect(messagesOf(directory)).toEqual(['anew']);
  for (let times = 0; times < 6; times += 1) {
    fill(10 * 1024 * 1024);
    await logLines(directory, ['anew']);
  }
  const backups = [1, 2, 3, 4, 5].map((number) => `adapter.log.${number}`);
  expect(filesIn(directory)).toEqual(['adapter.log', ...backups, 'loglevels.cfg']);
});

test('processes that write through rollovers at the same time lose and tear no line', async () => {
  const directory = logDirectory();
  // Lines of up to 20 KB, more than a page, a pipe or a buffer takes at once. Together 8 MB, so
  // that 200 backups are enough for all of them.
  const program = `for (let line = 0; line < 200; line += 1) {
      const { log, upkeep } = openLog('${directory}', { bytes: 50_000, backups: 200 });
      log.info(process.pid + ' ' + line + ' ' + '.'.repeat((line % 21) * 1000) + ' end');
      await upkeep;
    }`;
  const printed = await Promise.all([program, program, program, program].map((p) => printedBy(p)));
  expect(printed).toEqual(['', '', '', '']);
  const files = filesIn(directory).filter((file) => file.startsWith('adapter.log'));
  expect(files.length).toBeGreaterThan(3);
  expect(files).not.toContain('adapter.log.lock');
  const lines = files.flatMap((file) => textOf(directory, file).trimEnd().split('\n'));
  expect(lines.filter((line) => !/^.* adapter INFO \d+ \d+ \.* end$/.test(line))).toEqual([]);
  const entries = lines.map((line) => /INFO (\d+ (\d+)) (\.*)/.exec(line) ?? []);
  expect(entries.filter(([, , line, dots]) => dots?.length !== (Number(line) % 21) * 1000)).toEqual(
    [],
  );
  expect(new Set(entries.map(([, entry]) => entry)).size).toBe(800);
  expect(lines.length).toBe(800);
});

test('a log that cannot be put aside goes on', async () => {
  const directory = logDirectory();
  mkdirSync(join(directory, 'adapter.log.1/content'), { recursive: true });
  await logLines(directory, ['first', 'second'], { bytes: 10, backups: 1 });
  expect(messagesOf(directory)).toEqual(['first', 'second']);
});

test('the lock of a process that was ended meanwhile is given up after a minute', async () => {
  const directory = logDirectory();
  const lock = join(directory, 'adapter.log.lock');
  writeFileSync(lock, '');
  await logLines(directory, ['first', 'second'], { bytes: 10, backups: 2 });
  expect(messagesOf(directory)).toEqual(['first', 'second']);
  const minuteAgo = new Date(Date.now() - 61_000);
  utimesSync(lock, minuteAgo, minuteAgo);
  await logLines(directory, ['third', 'fourth'], { bytes: 10, backups: 2 });
  expect(messagesOf(directory)).toEqual(['fourth']);
});
