// How much memory a long run keeps of 72 collections of 5,000 objects of which nothing is new, from the
// first quarter to the end, then of 72 in which every object is. Prints MB as JSON; needs `--expose-gc`.
import { readCollection } from '../../../tools/src/collection/read-collection.ts';
import { LongRun } from '../../../tools/src/statistics/long-run.ts';
import { collectResult } from '../../data/collect-result.ts';

const collections = 72;

const run = new LongRun({ interval: 300, duration: 21_600 });
const text = Buffer.concat([
  ...collectResult({ objects: 5_000, metrics: 10, properties: 5 }),
]).toString();

for (let number = 0; number < collections / 4; number += 1) add(text);
const quarter = heapMb();
for (let number = collections / 4; number < collections; number += 1) add(text);
const end = heapMb();
for (let number = 0; number < collections; number += 1) {
  add(text.replaceAll('7d4f0a52', `new-${number}`));
}
console.log(JSON.stringify({ same: end - quarter, others: heapMb() - end }));

function add(body: string): void {
  run.add(readCollection({ url: '', status: 200, body: Buffer.from(body) }), 1);
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
