import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeLevels } from '../../src/log/complete-levels.ts';
import { levelsIn } from '../../src/log/levels.ts';
import { filesIn, logDirectory, printedBy, textOf } from './log-directory.ts';

/** The text of a file after it was completed. */
function completed(text: string): string {
  const path = join(logDirectory(), 'loglevels.cfg');
  writeFileSync(path, text);
  completeLevels(path);
  return readFileSync(path, 'utf8');
}

test('the level for all loggers is added below [DEFAULT], and nothing for single loggers', () => {
  expect(completed('')).toBe('[DEFAULT]\nadapter = INFO\n');
  expect(completed('[DEFAULT]\nserver = DEBUG\n\n[server]\nmain = INFO\n')).toBe(
    '[DEFAULT]\nadapter = INFO\nserver = DEBUG\n\n[server]\nmain = INFO\n',
  );
});

test.each([
  [
    'comments and order',
    '# ours\n[adapter]\nx = DEBUG\n',
    '# ours\n[adapter]\nx = DEBUG\n\n[DEFAULT]\nadapter = INFO\n',
  ],
  [
    'a last line without end',
    '[server]\nmain = INFO',
    '[server]\nmain = INFO\n\n[DEFAULT]\nadapter = INFO\n',
  ],
  ['a section without line end', '[DEFAULT]', '[DEFAULT]\nadapter = INFO\n'],
  ['Windows line ends', '[DEFAULT]\r\n; x\r\n', '[DEFAULT]\r\nadapter = INFO\r\n; x\r\n'],
  ['a comment behind the section', '[DEFAULT] # [x]\n', '[DEFAULT] # [x]\nadapter = INFO\n'],
])('%s stay as they are', (_, text, expected) => {
  expect(completed(text)).toBe(expected);
});

test.each([
  ['is complete', '[DEFAULT]\nadapter = DEBUG\n'],
  ['is complete, in other words', '[DEFAULT]\n  Adapter: debug'],
  ['has a mistake', '[DEFAULT]\nadapter = LOUD\n'],
  ['somebody is editing', '[DEFAULT\n'],
])('a file that %s is not touched', (_, text) => {
  expect(completed(text)).toBe(text);
});

test('whatever the file says, it says the same afterwards, and once more changes nothing', () => {
  const line = fc.constantFrom(
    '[DEFAULT]',
    '[server]',
    '[adapter]',
    '# x',
    'a = DEBUG',
    'server=INFO',
    '',
    '[x',
    'y',
  );
  const path = join(logDirectory(), 'loglevels.cfg');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const text = lines.join(eol);
      writeFileSync(path, text);
      completeLevels(path);
      const after = readFileSync(path, 'utf8');
      completeLevels(path);
      expect(readFileSync(path, 'utf8')).toBe(after);
      const without = after.replace(/adapter = INFO\r?\n/, '');
      expect(without.startsWith(text) || without.trimEnd() === text.trimEnd()).toBe(true);
      const { thresholdOf } = levelsIn(text);
      for (const logger of ['adapter', 'adapter.a']) {
        expect(levelsIn(after).thresholdOf(logger)).toBe(thresholdOf(logger));
      }
    }),
  );
});

test('permissions stay, and a link leads to the file that is completed', () => {
  const directory = logDirectory();
  const [real, path] = [join(directory, 'real.cfg'), join(directory, 'loglevels.cfg')];
  writeFileSync(real, '[DEFAULT]\n');
  chmodSync(real, 0o664);
  symlinkSync('real.cfg', path);
  completeLevels(path);
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o664);
  expect(readFileSync(real, 'utf8')).toBe('[DEFAULT]\nadapter = INFO\n');
  expect(filesIn(directory)).toEqual(['loglevels.cfg', 'real.cfg']);
});

test('a place where nothing can be written is no failure', () => {
  expect(() => completeLevels('/proc/no-such-directory/loglevels.cfg')).not.toThrow();
  expect(() => completeLevels(join(import.meta.filename, 'loglevels.cfg'))).not.toThrow();
});

test('the server and many adapters that start at once complete one file together', async () => {
  const directory = logDirectory();
  const log = join(import.meta.dirname, '../../../base-image/src/log/server-log.ts');
  const server = `import { openServerLog } from '${log}';
    const log = openServerLog({ directory: '${directory}' });
    for (let request = 0; request < 50; request += 1) log.reloadLevels();
    await log.close();`;
  const adapter = `await openLog('${directory}').upkeep;`;
  await Promise.all([
    ...[1, 2, 3, 4].map(() => printedBy(adapter)),
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', server]),
  ]);
  // Whoever was overtaken adds its part at the next start.
  await printedBy(adapter);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', server]);
  expect(textOf(directory, 'loglevels.cfg').split('\n').filter(Boolean).sort()).toEqual([
    '[DEFAULT]',
    '[server]',
    'adapter = INFO',
    'main = INFO',
    'server = INFO',
  ]);
  expect(filesIn(directory).filter((file) => /cfg./.test(file))).toEqual([]);
  expect(existsSync(join(directory, 'server.log'))).toBe(false);
});
