import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { longRunRules } from '../../src/checks/all-long-run-rules.ts';
import { platformRules } from '../../src/checks/all-rules.ts';
import { longRunDeviations, vendorRules } from '../statistics/long-run-deviations.ts';
import { collectDeviations } from './collect-deviations.ts';
import { functionDeviations } from './function-deviations.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
const rowsOf = (...headings: string[]) =>
  headings.flatMap((heading) => deviationTable(page, heading).map(({ where }) => where)).sort();

/** What no golden data can show; each has tests of its own. */
const withoutGoldenData = [
  'objects of other adapters',
  'answers that are too large',
  'many findings of one rule',
  'where a finding is',
  'describe that an answer makes',
];

test('each way in which our checks and statistics deviate is a row, and each row is one', () => {
  const rules = [collectDeviations, longRunDeviations, Object.values(functionDeviations)];
  const titles = new Set([...rules.flat().map(({ title }) => title), ...withoutGoldenData]);
  expect(rowsOf('Checks', 'Statistics')).toEqual([...titles].sort());
});

test('each rule that the vendor’s tools do not have is a row, and each row is one', () => {
  const own = longRunRules.filter(({ name }) => !vendorRules.includes(name));
  const names = [...platformRules, ...own].map(({ name }) => name);
  expect(rowsOf('Rules of our own')).toEqual(names.sort());
});
