import { expect, test } from 'vitest';
import type { MemoryCounts } from '../../src/memory/control-group.ts';
import { MemoryKills } from '../../src/memory/memory-kills.ts';

const limit = 128 * 1024 ** 2;

function kernel() {
  const state: { counts: MemoryCounts | undefined } = { counts: { kills: 3, hits: 40, limit } };
  return { state, kills: new MemoryKills(() => state.counts) };
}

test('a kill that was counted while the own limit stood in the way is that of the limit', () => {
  const { state, kills } = kernel();
  const killer = kills.watch();
  state.counts = { kills: 4, hits: 41, limit };
  expect(killer()).toEqual({ kind: 'memory limit', bytes: limit });
});

test('without a limit, or without coming up against it, it was the machine that had no more', () => {
  for (const counts of [
    { kills: 4, hits: 41, limit: undefined },
    { kills: 4, hits: 40, limit },
  ]) {
    const { state, kills } = kernel();
    const killer = kills.watch();
    state.counts = counts;
    expect(killer()).toEqual({ kind: 'machine' });
  }
});

test('a kill that nobody counted was sent by somebody', () => {
  expect(kernel().kills.watch()()).toEqual({ kind: 'somebody' });
});

test('a kill is told of one process only', () => {
  const { state, kills } = kernel();
  const [first, second, third] = [kills.watch(), kills.watch(), kills.watch()];
  state.counts = { kills: 5, hits: 44, limit };
  expect([first, second, third].map((killer) => killer().kind)).toEqual([
    'memory limit',
    'memory limit',
    'somebody',
  ]);
});

test('where nobody counts, nothing is known', () => {
  const { state, kills } = kernel();
  state.counts = undefined;
  expect(kills.watch()()).toEqual({ kind: 'unknown' });
});
