import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { initDeviations, otherInitDeviations } from './init-deviations.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');

test('each way in which new projects deviate is a row, and each row is one', () => {
  const titles = Object.values(initDeviations).map(({ title }) => title);
  const rows = deviationTable(page, 'New projects').map(({ where }) => where);
  expect(rows.sort()).toEqual([...titles, ...otherInitDeviations].sort());
});
