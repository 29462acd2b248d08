import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLogDirectory } from '../../../src/mp-test/runtime/log-directory.ts';

function newDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'packwright-logs-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

const modeOf = (file: string) => statSync(file).mode & 0o777;

test('a log directory is made where there is none, and everybody may write there', () => {
  const logs = path.join(newDirectory(), 'logs');
  expect(openLogDirectory(logs)).toBeUndefined();
  expect(modeOf(logs)).toBe(0o777);
});

test('logs of an earlier run can be gone on with by everybody, other files stay as they are', () => {
  const logs = newDirectory();
  for (const name of ['server.log', 'loglevels.cfg', 'notes.txt']) {
    writeFileSync(path.join(logs, name), name);
    chmodSync(path.join(logs, name), 0o600);
  }
  expect(openLogDirectory(logs)).toBeUndefined();
  expect(modeOf(path.join(logs, 'server.log'))).toBe(0o666);
  expect(modeOf(path.join(logs, 'loglevels.cfg'))).toBe(0o666);
  expect(modeOf(path.join(logs, 'notes.txt'))).toBe(0o600);
});

test('a link that a container left to a file elsewhere is removed, and the file stays closed', () => {
  const [logs, elsewhere] = [newDirectory(), newDirectory()];
  const secret = path.join(elsewhere, 'id_rsa');
  writeFileSync(secret, 'Pomona-1742', { mode: 0o600 });
  symlinkSync(secret, path.join(logs, 'adapter.log'));
  symlinkSync(path.join(elsewhere, 'nothing'), path.join(logs, 'server.log'));
  expect(openLogDirectory(logs)).toBeUndefined();
  expect(modeOf(secret)).toBe(0o600);
  expect(readFileSync(secret, 'utf8')).toBe('Pomona-1742');
  for (const name of ['adapter.log', 'server.log']) {
    expect(lstatSync(path.join(logs, name), { throwIfNoEntry: false })).toBeUndefined();
  }
});

test('a link to another file of the directory stays', () => {
  const logs = newDirectory();
  writeFileSync(path.join(logs, 'levels.txt'), '');
  symlinkSync('levels.txt', path.join(logs, 'loglevels.cfg'));
  expect(openLogDirectory(logs)).toBeUndefined();
  expect(lstatSync(path.join(logs, 'loglevels.cfg')).isSymbolicLink()).toBe(true);
});

// Only root can become another user.
const notRoot = process.getuid?.() !== 0;
if (notRoot) console.warn('Skipped: what only root may set up');

test.skipIf(notRoot)('a log of somebody else is copied, whatever else was left beside it', () => {
  const logs = newDirectory();
  chmodSync(logs, 0o777);
  writeFileSync(path.join(logs, 'server.log'), 'first\n', { mode: 0o644 });
  writeFileSync(path.join(logs, 'server.log.own'), '');
  const stranger = 65_534;
  const program = `
      import { openLogDirectory } from '${import.meta.resolve('../../../src/mp-test/runtime/log-directory.ts')}';
      process.setuid(${stranger});
      console.log(openLogDirectory(${JSON.stringify(logs)}));
    `;
  const words = ['--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, words, { encoding: 'utf8' })).toBe('undefined\n');
  expect(readFileSync(path.join(logs, 'server.log'), 'utf8')).toBe('first\n');
  expect(statSync(path.join(logs, 'server.log')).uid).toBe(stranger);
});
