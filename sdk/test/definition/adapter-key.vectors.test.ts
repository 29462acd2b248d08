import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { defineAdapter } from '../../src/index.ts';
import { problemsOf } from './problems-of.ts';

type GoldenKey = { input: string; valid: boolean };

describeGolden('adapter keys', 'functions', (folder) => {
  const { validate }: { validate: GoldenKey[] } = JSON.parse(
    readFileSync(join(folder, 'adapter-key.json'), 'utf8'),
  );

  it.each(validate)(
    '$input is taken as mp-init does, of ASCII letters first',
    ({ input, valid }) => {
      const adapter = { key: input, objectTypes: [], test: () => undefined, collect: () => [] };
      const problems = problemsOf(() => defineAdapter(adapter));
      expect(problems).toHaveLength(valid && !isStricter(input) ? 0 : 1);
    },
  );
});

/** What mp-init takes and the SDK does not: other letters than A to Z, and `_` in the first place. */
function isStricter(key: string): boolean {
  return /[^\x20-\x7e]/.test(key) || key.startsWith('_');
}
