import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RunDirectories } from '../../src/wiring/run-directories.ts';

test('who takes run directories at the same time shares one start of mkfifo', async () => {
  const starts = countMkfifo();
  const directories = new RunDirectories(4);
  const taken = await Promise.all([1, 2, 3, 4].map(() => directories.take()));
  expect(starts()).toBe(1);
  expect(new Set(taken.map(({ path }) => path)).size).toBe(4);
  await directories.close();
  await Promise.all(taken.map((directory) => directory.remove()));
});

/** Puts a program before the real one that notes each start, until the test is over. */
function countMkfifo(): () => number {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-mkfifo-'));
  const { PATH } = process.env;
  const notes = join(folder, 'starts');
  const program = join(folder, 'mkfifo');
  writeFileSync(program, `#!/bin/sh\necho >> '${notes}'\nPATH='${PATH}' exec mkfifo "$@"\n`);
  chmodSync(program, 0o755);
  process.env.PATH = `${folder}:${PATH}`;
  onTestFinished(() => {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true });
  });
  return () => readFileSync(notes, 'utf8').length;
}
