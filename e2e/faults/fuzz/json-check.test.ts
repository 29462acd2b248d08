import { expect, test } from 'vitest';
import { scale } from '../scale.ts';
import { seed } from '../seed.ts';
import { compareDocuments } from './compare-documents.ts';

const documents = scale === 'full' ? 1_000_000 : 50_000;

test(`The check of results comes to the verdict of a strict decoder and JSON.parse in ${documents} documents`, async () => {
  const compared = await compareDocuments(documents, seed);
  expect(compared.map(({ failure }) => failure)).toEqual([undefined, undefined]);
  const total = (verdict: 'object' | 'array' | 'empty' | 'fault') =>
    compared.reduce((sum, { verdicts }) => sum + verdicts[verdict], 0);
  // Neither the good ones nor the damaged ones are a rare case.
  expect(total('object') + total('array')).toBeGreaterThan(documents / 5);
  expect(total('fault')).toBeGreaterThan(documents / 5);
  expect(total('empty')).toBeGreaterThan(0);
});
