// How long it takes to check a collection of 100,000 objects with 100,000 relationships, 180 MB, and
// how much memory: from the bytes of the answer to findings and summary, in a process of its own.
// Run `node bench/validate-collection.ts`. Exits 1 above 6 s or 1.5 GB.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectResult, largeCollection } from './collect-result.ts';
import { relationships } from './validate-collection/relationships.ts';

const rounds = 3;
const mostSeconds = 6;
const mostMemoryMb = 1_500;

const directory = mkdtempSync(join(tmpdir(), 'packwright-bench-'));
try {
  process.exitCode = report(prepare());
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** Writes the answer; returns its file. */
function prepare(): string {
  const path = join(directory, 'answer.json');
  const file = openSync(path, 'w');
  const pieces = [...collectResult(largeCollection)];
  for (const piece of pieces.slice(0, -1)) writeSync(file, piece);
  writeSync(file, '],"relationships":[');
  for (const piece of relationships(largeCollection.objects)) writeSync(file, piece);
  writeSync(file, ']}');
  return path;
}

function report(file: string): number {
  const program = join(import.meta.dirname, 'validate-collection/check.ts');
  const measured = Array.from({ length: rounds }, (_, round): Measured => {
    const one = JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8' }));
    console.log(
      `round ${round + 1}: ${one.seconds.toFixed(2)} s (parsing ${one.parsing.toFixed(2)} s), ` +
        `${one.memoryMb.toFixed(0)} MB, ${one.findings} findings`,
    );
    return one;
  });
  const seconds = median(measured.map((one) => one.seconds));
  const memoryMb = Math.max(...measured.map((one) => one.memoryMb));
  console.log(`median ${seconds.toFixed(2)} s (limit ${mostSeconds} s)`);
  console.log(`at most ${memoryMb.toFixed(0)} MB (limit ${mostMemoryMb} MB)`);
  return seconds < mostSeconds && memoryMb < mostMemoryMb ? 0 : 1;
}

interface Measured {
  readonly seconds: number;
  readonly parsing: number;
  readonly memoryMb: number;
  readonly findings: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
