import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RunDirectories } from '../../src/wiring/run-directories.ts';
import { until } from '../server/until.ts';

test('who takes run directories at the same time shares one start of mkfifo', async () => {
  const mkfifo = watchMkfifo();
  const directories = new RunDirectories(4);
  const taken = await Promise.all([1, 2, 3, 4].map(() => directories.take()));
  expect(mkfifo.starts()).toBe(1);
  expect(new Set(taken.map(({ path }) => path)).size).toBe(4);
  await directories.close();
  await Promise.all(taken.map((directory) => directory.remove()));
});

test('as many as wanted are there again, also when some are taken while others are made', async () => {
  const mkfifo = watchMkfifo();
  const directories = new RunDirectories(4);
  const taken = [await directories.take()];
  mkfifo.hold();
  taken.push(await directories.take(), await directories.take());
  await until(() => mkfifo.starts() === 2);
  taken.push(await directories.take());
  mkfifo.release();
  await until(() => mkfifo.starts() === 3);
  await directories.close();
  await Promise.all(taken.map((directory) => directory.remove()));
});

interface WatchedMkfifo {
  starts(): number;
  /** Lets those that start from now on wait until they are released. */
  hold(): void;
  release(): void;
}

/** Puts a program before the real one that notes each start, until the test is over. */
function watchMkfifo(): WatchedMkfifo {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-mkfifo-'));
  const { PATH } = process.env;
  const [notes, held] = [join(folder, 'starts'), join(folder, 'held')];
  const program = join(folder, 'mkfifo');
  const wait = `while [ -e '${held}' ]; do sleep 0.01; done`;
  const script = `#!/bin/sh\necho >> '${notes}'\n${wait}\nPATH='${PATH}' exec mkfifo "$@"\n`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  process.env.PATH = `${folder}:${PATH}`;
  onTestFinished(() => {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true });
  });
  return {
    starts: () => readFileSync(notes, 'utf8').length,
    hold: () => writeFileSync(held, ''),
    release: () => rmSync(held),
  };
}
