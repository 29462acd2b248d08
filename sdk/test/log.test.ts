import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openLog } from '../src/log.ts';

test('lines carry local time with milliseconds that are not padded, and their level', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sdk-test-'));
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
  await rm(directory, { recursive: true });
});

test('a log that cannot be written goes to stderr', async () => {
  const program = `import { openLog } from '${import.meta.dirname}/../src/log.ts';
    const log = openLog('/proc/no-such-directory');
    log.info('first'); log.error('second');`;
  const args = ['--input-type=module', '--eval', program];
  const { stderr } = await promisify(execFile)(process.execPath, args);
  expect(stderr).toMatch(/ adapter INFO first\n.* adapter ERROR second\n/);
});
