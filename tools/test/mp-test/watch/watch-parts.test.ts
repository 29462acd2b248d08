import { expect, test } from 'vitest';
import type { TestOptions } from '../../../src/mp-test/test-options.ts';
import type { TestPlan } from '../../../src/mp-test/test-plan.ts';
import { changeLines } from '../../../src/mp-test/watch/change-lines.ts';
import { ignoredFiles } from '../../../src/mp-test/watch/ignored-files.ts';
import { OwnChanges } from '../../../src/mp-test/watch/own-changes.ts';
import type { Difference } from '../../../src/recording/difference.ts';

test('a file that changes in three runs in a row is the adapter’s own, and others are not', () => {
  const own = new OwnChanges();
  expect(own.duringRun(['state', 'adapter.ts'])).toEqual({
    others: ['state', 'adapter.ts'],
    found: [],
  });
  expect(own.duringRun(['state'])).toEqual({ others: ['state'], found: [] });
  expect(own.duringRun(['state', 'adapter.ts'])).toEqual({
    others: ['adapter.ts'],
    found: ['state'],
  });
  expect(own.duringRun(['state'])).toEqual({ others: [], found: [] });
  expect(own.duringRun([])).toEqual({ others: [], found: [] });
  expect(own.duringRun(['state'])).toEqual({ others: [], found: [] });
});

test('only files that say something about the adapter are watched', () => {
  const options = { cwd: '/projects', junit: 'orchard/report.xml', html: undefined };
  const isIgnored = ignoredFiles(
    { directory: '/projects/orchard' } as TestPlan,
    options as TestOptions,
  );
  const files = [
    'app/adapter.ts',
    'app/build/x.ts',
    'build.md',
    'conf/describe.xml',
    '',
    'report.xml',
    'logs',
    'logs/server.log',
    'build/x',
    'app/node_modules/x',
    '.git/index',
    'app/adapter.ts~',
    'app/.#adapter.ts',
    'app/.adapter.ts.swp',
    '4913',
  ];
  expect(files.filter((file) => !isIgnored(file))).toEqual(files.slice(0, 5));
});

test('of very many changes some are shown, and how many there are more', () => {
  const differences = Array.from({ length: 1_000 }, (_, n): Difference => {
    const number = String(n).padStart(3, '0');
    return { about: 'metric', object: `Orchard::row ${number}`, key: 'trees', before: 1, now: 2 };
  });
  const [one] = differences;
  const others = Array.from(
    { length: 9 },
    (_, n): Difference => ({
      about: 'metric',
      object: one?.object ?? '',
      key: `branch|${n}`,
      now: n,
      before: null,
    }),
  );
  const lines = changeLines({
    differences: [...differences, ...others],
    newFindings: [],
    goneFindings: [],
  });
  expect(lines).toHaveLength(21);
  expect(lines[0]?.text).toBe(
    '  ~ Orchard::row 000: trees 1 -> 2, branch|0 null -> 0, branch|1 null -> 1, branch|2 null -> 2, branch|3 null -> 3, … 5 more',
  );
  expect(lines[20]?.text).toBe('  … 980 more changes');
});
