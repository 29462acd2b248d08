// Checks a large collect result as the server does, and parses it; prints the seconds of both as JSON.
import { JsonCheck } from '../../../base-image/src/result/json-check.ts';
import { collectResult, largeCollection } from '../../data/collect-result.ts';

// What one read of a pipe gives.
const chunkBytes = 64 * 1024;

const document = Buffer.concat([...collectResult(largeCollection)]);
const chunks = cut(document);
// What counts is a server that has done it before.
checkAll(chunks);
const check = secondsOf(() => checkAll(chunks));
const parse = secondsOf(() => JSON.parse(document.toString()));
console.log(JSON.stringify({ check, parse }));

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

function secondsOf(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1_000;
}
