import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { MemoryKills } from '../../src/memory/memory-kills.ts';
import { followRun, heldPipeGraceMs } from '../../src/run/adapter-run.ts';
import { type Session, startSession } from '../../src/run/session.ts';
import type { TakeBytes } from '../../src/wiring/named-pipe.ts';
import { RunDirectories } from '../../src/wiring/run-directories.ts';

const order = {
  input: Buffer.from('{}'),
  limitMs: undefined,
  cancelled: new AbortController().signal,
};

// More than a pipe holds, so that its end is still to be read when the first piece is taken.
const writesAndExits = 'printf "[%120000s]" "" > "$1"';

const directories = new RunDirectories(1);
const parts = { directories, memoryKills: new MemoryKills() };
afterAll(() => directories.close());

/** The same session, with a disk that takes so long for the first piece. */
function onSlowDisk(session: Session, ms: number): Session {
  const { output } = session;
  let isFirst = true;
  const slowly =
    (take: TakeBytes): TakeBytes =>
    (bytes) => {
      const goesOn = take(bytes);
      if (!isFirst) return goesOn;
      isFirst = false;
      void delay(ms).then(() => output.resume());
      return false;
    };
  return { ...session, output: { ...output, read: (take) => output.read(slowly(take)) } };
}

test('a result is not cut off when the disk takes longer for it than the pipe may be held', async () => {
  const start = await startSession(['sh', '-c', writesAndExits], {}, parts);
  if (start.kind !== 'started') throw new Error(start.reason);
  const run = followRun(onSlowDisk(start.session, heldPipeGraceMs + 1_000), order);
  const outcome = await run.outcome;
  await run.gone;
  expect(outcome).toMatchObject({ kind: 'result', result: { length: 120_002 } });
});
