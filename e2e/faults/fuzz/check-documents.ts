// A thread that compares the check of results with an oracle, in as many documents as it is told.
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import type { JsonVerdict } from '../../../base-image/src/result/json-check.ts';
import { checkBytes } from '../../../base-image/test/result/check-bytes.ts';
import { oracle, oracleHasErrorMessage } from '../../../base-image/test/result/oracle.ts';
import type { Compared, Share } from './compare-documents.ts';
import { type CutDocument, cutDocuments } from './documents.ts';

const { documents, seed }: Share = workerData;
const verdicts = { object: 0, array: 0, empty: 0, fault: 0 };

const property = fc.property(cutDocuments(), ({ bytes, cuts }: CutDocument) => {
  const verdict = checkBytes(bytes, cuts);
  const expected = oracle(bytes);
  verdicts[expected] += 1;
  const problem = difference(verdict, expected, bytes);
  if (problem) throw new Error(`${problem}: ${JSON.stringify(verdict)}`);
});

const details = fc.check(property, { numRuns: documents, seed });
const failure = details.failed ? fc.defaultReportMessage(details) : undefined;
parentPort?.postMessage({ verdicts, failure } satisfies Compared);

function difference(
  verdict: JsonVerdict,
  expected: ReturnType<typeof oracle>,
  bytes: Uint8Array,
): string | undefined {
  const found = verdict.kind === 'document' ? verdict.topLevel : verdict.kind;
  if (found !== expected) return `the oracle says ${expected}`;
  if (verdict.kind === 'fault') return outside(verdict.fault.position, bytes);
  if (verdict.kind !== 'document') return undefined;
  const hasErrorMessage = oracleHasErrorMessage(bytes);
  return verdict.hasErrorMessage === hasErrorMessage
    ? undefined
    : `hasErrorMessage is ${hasErrorMessage}`;
}

/** A fault is at one of the bytes, or behind the last one. */
function outside(position: number, { length }: Uint8Array): string | undefined {
  return position >= 0 && position <= length ? undefined : `only ${length} bytes`;
}
