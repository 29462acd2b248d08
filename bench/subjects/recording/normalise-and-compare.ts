// Brings a large collection into the form that is recorded, writes it and compares it with itself; prints
// the seconds of each step as JSON.
import type { CollectResult } from '@packwright/api';
import { compareCollections } from '../../../tools/src/recording/compare-collections.ts';
import { typedComparison } from '../../../tools/src/recording/comparison-file.ts';
import { normalCollection } from '../../../tools/src/recording/normal-collection.ts';
import { recordingText } from '../../../tools/src/recording/recording-file.ts';
import { collectResult, largeCollection } from '../../data/collect-result.ts';

const comparison = typedComparison({ tolerance: undefined, values: undefined });
const text = Buffer.concat([...collectResult(largeCollection)]).toString();
const collection: CollectResult = JSON.parse(text);

const [normal, normalising] = measured(() => normalCollection(collection));
const [, writing] = measured(() =>
  recordingText('collect', { kind: 'collection', collection: normal }),
);
const [differences, comparing] = measured(() => compareCollections(normal, normal, comparison));
if (differences.length > 0) throw new Error(JSON.stringify(differences.slice(0, 10)));
console.log(JSON.stringify({ normalising, writing, comparing }));

function measured<Result>(work: () => Result): readonly [Result, number] {
  const begun = performance.now();
  const result = work();
  return [result, (performance.now() - begun) / 1_000];
}
