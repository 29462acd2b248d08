import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { adapterKeyProblem, proposeAdapterKey } from '../../src/manifest/adapter-key.ts';
import { otherScripts } from './manifest-deviations.ts';

describeGolden('The key of an adapter', 'functions', (folder) => {
  const golden: AdapterKeys = JSON.parse(readFileSync(join(folder, 'adapter-key.json'), 'utf8'));

  test.each(golden.validate)('%j is judged', ({ input, valid }) => {
    const expected = valid && !otherScripts.concerns(input);
    expect(adapterKeyProblem(input) === undefined).toBe(expected);
  });

  test.each(golden.default_from_display_name)('%j becomes a key', ({ input, output }) => {
    const key = proposeAdapterKey(input);
    expect(adapterKeyProblem(key)).toBeUndefined();
    // What the vendor proposes is kept wherever it can be used.
    if (output !== undefined && !otherScripts.concerns(output)) expect(key).toBe(output);
  });
});

type AdapterKeys = {
  readonly validate: readonly { readonly input: string; readonly valid: boolean }[];
  readonly default_from_display_name: readonly {
    readonly input: string;
    readonly output?: string;
  }[];
};
