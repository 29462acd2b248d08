import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { refusals } from './from-json/refusals.ts';

test('each rule by which a golden definition may be refused is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Adapter library').map(({ where }) => where);
  expect(rows).toEqual(expect.arrayContaining(refusals.map(({ what }) => what)));
});
