import { expect, test } from 'vitest';
import { describeMachine } from '../../../bench/measure/machine.ts';
import { scale } from '../scale.ts';
import { seed } from '../seed.ts';
import { compareDocuments } from './compare-documents.ts';
import { keepComparison } from './keep-comparison.ts';

const documents = scale === 'full' ? 1_000_000 : 50_000;

test(`The check of results comes to the verdict of a strict decoder and JSON.parse in ${documents} documents`, async () => {
  const machine = await describeMachine();
  const begun = performance.now();
  const compared = await compareDocuments(documents, seed);
  expect(compared.map(({ failure }) => failure)).toEqual([undefined, undefined]);
  const total = (verdict: 'object' | 'array' | 'empty' | 'fault') =>
    compared.reduce((sum, { verdicts }) => sum + verdicts[verdict], 0);
  // Neither the good ones nor the damaged ones are a rare case.
  expect(total('object') + total('array')).toBeGreaterThan(documents / 5);
  expect(total('fault')).toBeGreaterThan(documents / 5);
  expect(total('empty')).toBeGreaterThan(0);
  if (scale === 'short') return;
  keepComparison({
    name: 'fuzz-json-check',
    title: 'Verdicts about documents made at random',
    about:
      'The check of results against a strict decoder of UTF-8 and `JSON.parse`: valid and damaged documents, cut into random chunks. `npm run test:faults -- --full json-check` measures it.',
    machine,
    seconds: (performance.now() - begun) / 1_000,
    counts: {
      objects: total('object'),
      arrays: total('array'),
      'without a document': total('empty'),
      'with a fault': total('fault'),
    },
  });
});
