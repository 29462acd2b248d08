import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { asVendors } from './as-vendors.ts';
import { collectCase } from './collect-case.ts';
import { comparable } from './comparable.ts';

describeGolden('A collection', 'collect', (folder) => {
  test.each(readdirSync(folder))('%s has the vendor’s verdict, deviations apart', (name) => {
    const golden = collectCase(join(folder, name));
    expect(comparable(asVendors(golden))).toEqual(comparable(golden.expected));
  });
});
