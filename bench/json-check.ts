// How fast the server checks a large result, next to JSON.parse: `node bench/json-check.ts`.
import { JsonCheck } from '../base-image/src/result/json-check.ts';
import { collectResult, largeCollection } from './collect-result.ts';

const rounds = 5;
// What one read of a pipe gives.
const chunkBytes = 64 * 1024;

const document = Buffer.concat([...collectResult(largeCollection)]);
console.log(`collect result: ${(document.length / 1e6).toFixed(1)} MB`);
const chunks = cut(document);
for (let round = 1; round <= rounds; round += 1) {
  const check = megabytesPerSecond(() => checkAll(chunks));
  const parse = megabytesPerSecond(() => JSON.parse(document.toString()));
  console.log(`round ${round}: check ${check} MB/s, JSON.parse ${parse} MB/s`);
}

function cut(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / chunkBytes);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  );
}

function checkAll(pieces: readonly Buffer[]): void {
  const check = new JsonCheck();
  for (const piece of pieces) check.push(piece);
  const verdict = check.finish();
  if (verdict.kind !== 'document') throw new Error(`the check found ${JSON.stringify(verdict)}`);
}

function megabytesPerSecond(work: () => void): string {
  const begun = performance.now();
  work();
  return (document.length / 1e3 / (performance.now() - begun)).toFixed(0);
}
