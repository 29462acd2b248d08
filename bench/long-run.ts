// How much memory a long run keeps: 72 collections of 5,000 objects, 40 MB of answers of which nothing
// is new, then 72 in which every object is. Run `node --expose-gc bench/long-run.ts`; it starts itself so
// otherwise. Exits 1 when the first half keeps more than 20 MB from its first quarter to its end.
import { execFileSync } from 'node:child_process';
import { readCollection } from '../tools/src/collection/read-collection.ts';
import { LongRun } from '../tools/src/statistics/long-run.ts';
import { collectResult } from './collect-result.ts';

const collections = 72;
const most = 20e6;

if (globalThis.gc === undefined) {
  execFileSync(process.execPath, ['--expose-gc', import.meta.filename], { stdio: 'inherit' });
} else {
  process.exitCode = measure(globalThis.gc);
}

function measure(collectGarbage: () => void): number {
  const run = new LongRun({ interval: 300, duration: 21_600 });
  const text = Buffer.concat([
    ...collectResult({ objects: 5_000, metrics: 10, properties: 5 }),
  ]).toString();
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const add = (body: string) =>
    run.add(readCollection({ url: '', status: 200, body: Buffer.from(body) }), 1);
  for (let number = 0; number < collections / 4; number += 1) add(text);
  const quarter = heap();
  for (let number = collections / 4; number < collections; number += 1) add(text);
  const end = heap();
  for (let number = 0; number < collections; number += 1)
    add(text.replaceAll('7d4f0a52', `new-${number}`));
  console.log(
    `the same objects: ${megabytes(end - quarter)} more after ${collections} collections`,
  );
  console.log(`new ones in each: ${megabytes(heap() - end)} more after ${collections} others`);
  return end - quarter > most ? 1 : 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
