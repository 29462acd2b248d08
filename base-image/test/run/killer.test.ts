import { afterAll, expect, test } from 'vitest';
import type { MemoryCounts } from '../../src/memory/control-group.ts';
import { MemoryKills } from '../../src/memory/memory-kills.ts';
import { followRun } from '../../src/run/adapter-run.ts';
import { startSession } from '../../src/run/session.ts';
import { RunDirectories } from '../../src/wiring/run-directories.ts';

const directories = new RunDirectories(1);
afterAll(() => directories.close());

const limit = 128 * 1024 ** 2;
const order = {
  input: Buffer.from('{}'),
  limitMs: undefined,
  cancelled: new AbortController().signal,
};

/** Is killed once it has its input; what it leaves behind holds the output pipe. */
const killed = 'cat "$0" > /dev/null; exec 3> "$1"; sleep 60 & kill -KILL $$';

/** Makes the server end it by a result that is none, which it writes once TERM cannot do so any more. */
const defiesTerm = 'trap "" TERM; echo none > "$1"; while :; do sleep 1; done';

/** Who is told to have killed it when the kernel counts a kill of its own before or after that. */
async function killerWhere(counted: 'before' | 'after') {
  let counts: MemoryCounts = { kills: 3, hits: 40, limit };
  const count = () => {
    counts = { kills: 4, hits: 41, limit };
  };
  const parts = { directories, memoryKills: new MemoryKills(() => counts) };
  const start = await startSession(['sh', '-c', killed], {}, parts);
  if (start.kind !== 'started') throw new Error(start.reason);
  if (counted === 'before') count();
  const run = followRun(start.session, order);
  await start.session.process.exited;
  if (counted === 'after') count();
  return (await run.gone).killer;
}

test('a kill that the kernel has counted when the process dies is told as its reason', async () => {
  expect(await killerWhere('before')).toEqual({ kind: 'memory limit', bytes: limit });
});

test('a kill that is counted later, while something holds the pipe, is that of another', async () => {
  expect(await killerWhere('after')).toEqual({ kind: 'somebody' });
});

test('a process that the server ends takes no kill from the one that it hit', async () => {
  let counts: MemoryCounts = { kills: 3, hits: 40, limit };
  const memoryKills = new MemoryKills(() => counts);
  const killerOfOther = memoryKills.watch();
  const start = await startSession(['sh', '-c', defiesTerm], {}, { directories, memoryKills });
  if (start.kind !== 'started') throw new Error(start.reason);
  counts = { kills: 4, hits: 41, limit };
  const report = await followRun(start.session, order).gone;
  expect(await start.session.process.exited).toEqual({ kind: 'signal', signal: 'SIGKILL' });
  expect(report.killer).toBeUndefined();
  expect(killerOfOther()).toEqual({ kind: 'memory limit', bytes: limit });
});
