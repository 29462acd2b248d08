import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { openServerLog, type ServerLogOptions } from '../../src/log/server-log.ts';
import { CollectedStream } from './collected-stream.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const programs = join(import.meta.dirname, 'programs');

function open(directory: string, options: Partial<ServerLogOptions> = {}) {
  const [out, err] = [new CollectedStream(), new CollectedStream()];
  const now = () => new Date(2031, 0, 2, 3, 4, 5, 7);
  const log = openServerLog({ directory, out, err, now, ...options });
  const read = (name = 'server.log') => readFileSync(join(directory, name), 'utf8');
  return { log, out, err, read };
}

const entries = (text: string) => `[DEFAULT]\nserver = INFO\n[server]\nmain = INFO\n${text}`;

test('a line is in the file and on the console', async () => {
  const { log, out, err, read } = open(temporaryDirectory());
  log.logger('main').info('Port: 8080');
  log.logger('packwright.runs').warning('stderr: ripe');
  await log.close();
  const info = '2031-01-02 03:04:05,7 main INFO Port: 8080\n';
  const warning = '2031-01-02 03:04:05,7 packwright.runs WARNING stderr: ripe\n';
  expect(read()).toBe(info + warning);
  expect([out.text, err.text]).toEqual([info, warning]);
});

test('lines below the level of their logger are written nowhere', () => {
  const { log, out, read } = open(temporaryDirectory());
  const logger = log.logger('packwright.requests');
  logger.debug(() => expect.unreachable());
  logger.info('shown');
  expect(out.text).toBe(read());
  expect(read()).toMatch(/^[^\n]* INFO shown\n$/);
});

test('a logger tells which levels it writes', () => {
  const { log } = open(temporaryDirectory());
  const logger = log.logger('main');
  expect([logger.isEnabled('DEBUG'), logger.isEnabled('INFO')]).toEqual([false, true]);
});

test('an edit of the levels counts after the next reload, for loggers that exist', () => {
  const directory = temporaryDirectory();
  const { log, read } = open(directory);
  const logger = log.logger('packwright.runs');
  writeFileSync(join(directory, 'loglevels.cfg'), entries('packwright = DEBUG\n'));
  logger.debug('before');
  log.reloadLevels();
  logger.debug('after');
  logger.debug(() => 'made when needed');
  expect(read().match(/(?<=DEBUG ).*/g)).toEqual(['after', 'made when needed']);
});

test('every level has its name in the line', () => {
  const { log, read } = open(temporaryDirectory());
  const logger = log.logger('main');
  logger.warning('a');
  logger.error('b');
  logger.critical('c');
  expect(read().match(/[A-Z]+ .$/gm)).toEqual(['WARNING a', 'ERROR b', 'CRITICAL c']);
});

test('the file is rotated at its limit and keeps the given number of backups', () => {
  const directory = temporaryDirectory();
  const { log, read } = open(directory, { maxBytes: 120, backups: 5 });
  for (let line = 1; line <= 20; line++) log.logger('main').info(`Request number ${line}`);
  expect(readdirSync(directory).sort()).toEqual([
    'loglevels.cfg',
    ...['', '.1', '.2', '.3', '.4', '.5'].map((suffix) => `server.log${suffix}`),
  ]);
  expect(read()).toContain('number 20\n');
  expect(read('server.log.5')).toContain('number 10\n');
});

test('an unknown level is a warning in the log, and every logger goes on', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'loglevels.cfg'), entries('packwright = VERBOSE\n'));
  const { log, err, read } = open(directory);
  for (let request = 0; request < 3; request++) log.reloadLevels();
  log.logger('packwright.runs').info('goes on');
  expect(err.text.match(/VERBOSE/g)).toHaveLength(1);
  expect(err.text).toContain(' main WARNING ');
  expect(read()).toContain('goes on');
});

test('without a usable directory everything goes to the console, with one warning', () => {
  const directory = join(temporaryDirectory(), 'file');
  writeFileSync(directory, '');
  const { log, out, err } = open(directory);
  for (const message of ['one', 'two']) log.logger('main').info(message);
  log.reloadLevels();
  expect(out.text).toContain('INFO one\n');
  expect(out.text).toContain('INFO two\n');
  expect(err.text.match(/Cannot write the log file/g)).toHaveLength(1);
});

test('a directory that is removed while the server runs comes back with the next line', () => {
  const directory = join(temporaryDirectory(), 'logs');
  const { log, err, read } = open(directory);
  log.logger('main').info('one');
  rmSync(directory, { recursive: true });
  log.reloadLevels();
  log.logger('main').info('two');
  expect(read()).toMatch(/ two\n$/);
  expect(readdirSync(directory).sort()).toEqual(['loglevels.cfg', 'server.log']);
  expect(err.text).toBe('');
});

test('a user who may not write the directory has the console, and the file once he may', async () => {
  const parent = temporaryDirectory();
  const directory = join(parent, 'logs');
  mkdirSync(directory, { mode: 0o555 });
  chmodSync(parent, 0o755);
  const child = execa(process.execPath, [`${programs}/logs-messages-unprivileged.ts`, directory], {
    ipc: true,
  });
  for (const [message, mode] of [
    ['one', 0o555],
    ['two', 0o555],
    ['three', 0o777],
  ] as const) {
    chmodSync(directory, mode);
    await Promise.all([child.getOneMessage(), child.sendMessage(message)]);
  }
  await child.sendMessage('end');
  const { stdout, stderr } = await child;
  expect(stdout.match(/(?<=runs INFO ).*/g)).toEqual(['one', 'two', 'three']);
  expect(stderr.match(/^.*WARNING.*$/gm)).toEqual([expect.stringContaining('(EACCES')]);
  const file = readFileSync(join(directory, 'server.log'), 'utf8');
  expect(file.match(/(?<=(INFO|WARNING) ).*/g)).toEqual([
    expect.stringContaining('3 line(s)'),
    'three',
  ]);
});

test('processes that open their logs at the same moment agree on one whole level file', async () => {
  const directory = join(temporaryDirectory(), 'logs');
  const children = Array.from({ length: 4 }, () =>
    execa(process.execPath, [`${programs}/opens-a-log-when-told.ts`, directory], { ipc: true }),
  );
  await Promise.all(children.map((child) => child.getOneMessage()));
  await Promise.all(children.map((child) => child.sendMessage('go')));
  const ended = await Promise.all(children);
  expect(ended.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
  expect(readdirSync(directory)).toEqual(['loglevels.cfg']);
  expect(readFileSync(join(directory, 'loglevels.cfg'), 'utf8')).toBe(
    '[DEFAULT]\nserver = INFO\n\n[server]\nmain = INFO\n',
  );
});
