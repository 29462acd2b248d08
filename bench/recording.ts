// How long it takes to bring a collection of 100,000 objects with 1,500,000 values into the form that is
// recorded, to write it, and to compare it with another one. Run `node bench/recording.ts`. Exits 1 above
// 30 s for all of it.
import type { CollectResult } from '@packwright/api';
import { compareCollections } from '../tools/src/recording/compare-collections.ts';
import { typedComparison } from '../tools/src/recording/comparison-file.ts';
import { normalCollection } from '../tools/src/recording/normal-collection.ts';
import { recordingText } from '../tools/src/recording/recording-file.ts';
import { collectResult, largeCollection } from './collect-result.ts';

const mostSeconds = 30;
const comparison = typedComparison({ tolerance: undefined, values: undefined });

const begun = performance.now();
const text = Buffer.concat([...collectResult(largeCollection)]).toString();
const collection: CollectResult = JSON.parse(text);
const normal = measured('normalised', () => normalCollection(collection));
const { length } = measured('written', () =>
  recordingText('collect', { kind: 'collection', collection: normal }),
);
const differences = measured('compared', () => compareCollections(normal, normal, comparison));
const seconds = (performance.now() - begun) / 1000;
console.log(
  `${(length / 1e6).toFixed(0)} MB recorded, ${differences.length} differences to itself`,
);
process.exitCode = seconds > mostSeconds ? 1 : 0;

function measured<Result>(what: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  console.log(`${what.padEnd(10)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
