import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { units } from '../../src/index.ts';

type GoldenUnit = { group: string; constant: string; key: string; label: string; is_rate: boolean };

describeGolden('units', 'functions', (folder) => {
  it('each unit of the platform is there under its name, and no other', () => {
    const golden: GoldenUnit[] = JSON.parse(readFileSync(join(folder, 'units.json'), 'utf8'));
    const named = golden.map(({ group, constant, key, label, is_rate }) => [
      `${camelCase(group)}.${camelCase(constant)}`,
      { key, label, rate: is_rate },
    ]);
    const ours = Object.entries(units).flatMap(([group, members]) =>
      Object.entries(members).map(([name, unit]) => [`${group}.${name}`, unit]),
    );
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(named));
  });
});

function camelCase(constant: string): string {
  return constant.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}
