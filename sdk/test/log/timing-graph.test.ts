import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';
import { createTimers } from '../../src/log/create-timers.ts';

type Given = { readonly name: string; readonly start: number; readonly end?: number };

/** The graph of timers that start and end at these seconds, at a later second. */
function graphOf(given: readonly Given[], now = 0): string {
  let seconds = 0;
  const log = createLog('adapter', { write: () => {}, thresholdOf: () => 100 });
  const timers = createTimers(log, () => seconds * 1000);
  const running = given.map(({ name, start, end }) => {
    seconds = start;
    return { end, timer: timers.start(name) };
  });
  for (const { end, timer } of running) {
    if (end === undefined) continue;
    seconds = end;
    timer.stop();
  }
  seconds = now;
  return timers.graph();
}

test('each timer has a row, by its start, with its duration and a bar', () => {
  const graph = graphOf([
    { name: 'Query virtual machines', start: 0.4, end: 1.1 },
    { name: 'Collection', start: 0, end: 1.1 },
    { name: 'Connect', start: 0.1, end: 0.4 },
    { name: 'Nothing', start: 0.4, end: 0.4 },
  ]);
  expect(graph).toBe(`\
Timing Graph:
━━━━━━━━━━━━━━━━━━━━━━┯━━━━━━━━┯━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
Operation             │Time    │t=0s                                             t=1.10s
━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
Collection            │1.10s   │╾──────────────────────────────────────────────────────╼
Connect               │0.30s   │     ╾──────────────╼                                   
Query virtual machines│0.70s   │                    ╾──────────────────────────────────╼
Nothing               │0.00s   │                    ━                                   
━━━━━━━━━━━━━━━━━━━━━━┷━━━━━━━━┷━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━`);
});

test('without timers there is no graph', () => {
  expect(graphOf([])).toBe('');
});

test('timers that took no time at all make a graph', () => {
  const [, , , , row] = graphOf([{ name: 'x', start: 3, end: 3 }]).split('\n');
  expect(row).toBe(`x        │0.00s   │━${' '.repeat(68)}`);
});

test('a timer that still runs is marked as such, and its bar has no end', () => {
  const rows = graphOf(
    [
      { name: 'done', start: 0, end: 5 },
      { name: 'hangs', start: 5 },
    ],
    10,
  ).split('\n');
  expect(rows[2]).toMatch(/t=10\.00s$/);
  expect(rows[4]).toMatch(/^done {5}│5\.00s {3}│╾─+╼ +$/);
  expect(rows[5]).toMatch(/^hangs {4}│running │ {34}╾─+$/);
});

test('a name that is too long, or has several lines, is shortened to one line', () => {
  const [, , , , row] = graphOf([{ name: `Query\nall ${'x'.repeat(60)}`, start: 0, end: 1 }]).split(
    '\n',
  );
  expect(row).toMatch(/^Query all x{29}…│1\.00s {3}│╾─+╼$/);
});

test('of more than a hundred timers the longest are shown, by their start', () => {
  const given = Array.from({ length: 250 }, (_, index) => ({
    name: `object ${index}`,
    start: index,
    end: index + (index % 2 ? 0.5 : 0.1) + index / 10_000,
  }));
  const lines = graphOf(given).split('\n');
  const rows = lines.slice(4, -2);
  expect(rows).toHaveLength(100);
  const shown = rows.map((row) => Number(/^object (\d+)/.exec(row)?.[1]));
  expect(shown).toEqual(Array.from({ length: 100 }, (_, index) => 51 + 2 * index));
  expect(lines.at(-1)).toBe('and 150 shorter ones');
});

test('whatever was timed, the table is 88 columns wide and each bar lies within it', () => {
  const time = fc.double({ min: 0, max: 1e5, noNaN: true });
  const span = fc
    .tuple(fc.string({ maxLength: 50 }), time, fc.option(time, { nil: undefined }))
    .map(([name, start, length]): Given => {
      return length === undefined ? { name, start } : { name, start, end: start + length };
    });
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (given) => {
      const [title, ...table] = graphOf(given, 3e5).split('\n');
      expect(title).toBe('Timing Graph:');
      expect(table.map((line) => line.length)).toEqual(Array(given.length + 4).fill(88));
      for (const row of table.slice(3, -1)) expect(row).toMatch(/│ *(━|╾|╾─*╼|╾─+) *$/);
    }),
  );
});
