import { validate } from '@packwright/api';
import type { CollectDeviation } from '../collect-deviations.ts';
import { jsonOf, withoutNaN } from './golden-json.ts';

const schemaError = { severity: 'ERROR', message: 'schema error' };
/** Differences in what breaks the contract. */
export const contractDeviations: readonly CollectDeviation[] = [
  {
    title: '`NaN`, `Infinity` and numbers that are too large',
    applies: ({ text }) => withoutNaN(text) !== text,
    input: { contract: (golden) => ({ ...golden, text: withoutNaN(golden.text) }) },
  },
  {
    title: '`null` as the answer',
    applies: (golden) => golden.status === 200 && jsonOf(golden) === null,
    output: { contract: () => [] },
  },
  {
    title: 'several violations of the schema',
    applies: (golden) => {
      const json = golden.status === 200 ? jsonOf(golden) : undefined;
      return json !== undefined && validate('CollectResult', json).length > 0;
    },
    output: {
      contract: (ours) =>
        ours.some(({ severity }) => severity === 'ERROR') ? [schemaError] : ours,
    },
  },
  {
    title: 'whole numbers',
    applies: ({ status, text }) =>
      status === 200 && /"numberValue"\s*:\s*-?\d+(?![\d.eE])/.test(text),
    output: { contract: () => [schemaError] },
  },
];
