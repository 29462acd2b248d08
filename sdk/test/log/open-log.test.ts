import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../src/log/open-log.ts';
import { filesIn, logDirectory, messagesOf, printedBy, textOf } from './log-directory.ts';

test('lines carry local time with milliseconds that are not padded, logger and level', () => {
  const directory = logDirectory();
  const { log } = openLog(directory);
  log.info('collecting');
  log.warning('no sensor');
  log.child('sensors').child('soil').error('failed');
  const stamp = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,(0|[1-9]\d{0,2}) adapter`;
  expect(textOf(directory)).toMatch(
    new RegExp(
      `^${stamp} INFO collecting\n${stamp} WARNING no sensor\n${stamp}.sensors.soil ERROR failed\n$`,
    ),
  );
});

test('the time of a line is the local one', async () => {
  const directory = logDirectory();
  const program = `openLog('${directory}').log.info(String(new Date().getHours()).padStart(2, '0'))`;
  await printedBy(program, { TZ: 'Asia/Kathmandu' });
  expect(textOf(directory)).toMatch(/^\S+ (\d\d):\S+ adapter INFO \1\n$/);
});

test('a line is in the file when the call returns, whatever becomes of the process', async () => {
  const directory = logDirectory();
  const program = `openLog('${directory}').log.info('last words'); process.kill(process.pid, 'SIGKILL')`;
  await expect(printedBy(program)).rejects.toMatchObject({ signal: 'SIGKILL' });
  expect(messagesOf(directory)).toEqual(['last words']);
});

test('a log that cannot be written goes to stderr, with the reason before it', async () => {
  const program = `const { log } = openLog('/proc/no-such-directory');
    log.info('first'); log.child('sensors').error('second');`;
  expect(await printedBy(program)).toMatch(
    /^.* adapter WARNING The log goes to standard error: Error: ENOENT.*\/adapter.log'\n.* adapter INFO first\n.* adapter.sensors ERROR second\n$/,
  );
});

test('a path that no file system takes is no failure', async () => {
  const printed = await printedBy(`const { log, upkeep } = openLog('/' + 'x'.repeat(300));
    await upkeep; log.info('still here');`);
  expect(printed).toContain('loglevels.cfg: it cannot be read: ENAMETOOLONG');
  expect(printed).toContain('INFO still here');
});

test('levels are those that loglevels.cfg in the same directory had at the start', async () => {
  const directory = logDirectory();
  const file = join(directory, 'loglevels.cfg');
  const levels = '[DEFAULT]\nadapter = WARNING\n[adapter]\nsensors = DEBUG\n';
  writeFileSync(file, levels);
  const { log, upkeep } = openLog(directory);
  writeFileSync(file, levels.replace('WARNING', 'DEBUG'));
  log.info('not written');
  log.child('sensors').debug('of a sensor');
  log.child('trees').info('not written');
  log.child('trees').warning('of a tree');
  expect(messagesOf(directory)).toEqual(['of a sensor', 'of a tree']);
  await upkeep;
});

test('without loglevels.cfg lines from INFO on are written, and it comes to say so', async () => {
  const directory = logDirectory();
  const { log, upkeep } = openLog(directory);
  log.debug('not written');
  log.info('written');
  await upkeep;
  expect(messagesOf(directory)).toEqual(['written']);
  expect(textOf(directory, 'loglevels.cfg')).toBe('[DEFAULT]\nadapter = INFO\n');
});

test('mistakes in loglevels.cfg are one warning, and the file stays as it is', async () => {
  const directory = logDirectory();
  const text = '[DEFAULT]\nserver = INFO\nadapter = LOUD\n[adapter]\nsensors DEBUG\n';
  writeFileSync(join(directory, 'loglevels.cfg'), text);
  const { log, upkeep } = openLog(directory);
  log.info('written');
  await upkeep;
  const [warning, ...others] = messagesOf(directory);
  expect(warning).toMatch(/loglevels.cfg: line 3, "adapter = LOUD": .*; line 5, "sensors DEBUG": /);
  expect(others).toEqual(['written']);
  expect(textOf(directory, 'loglevels.cfg')).toBe(text);
});

test('a directory in the place of loglevels.cfg is one warning', async () => {
  const directory = logDirectory();
  mkdirSync(join(directory, 'loglevels.cfg'));
  const { log, upkeep } = openLog(directory);
  log.info('written');
  await upkeep;
  expect(messagesOf(directory)).toEqual([
    expect.stringContaining('loglevels.cfg: it cannot be read: it is no regular file'),
    'written',
  ]);
  expect(filesIn(directory)).toEqual(['adapter.log', 'loglevels.cfg']);
});
