import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allBenchmarks } from './all-benchmarks.ts';
import { type BenchmarkResult, readResults, writeResult } from './measure/result-file.ts';
import { resultsPage } from './measure/results-page.ts';

/** Keeps what was measured in `bench/results`, in the place of an earlier result, and on the page. */
export function keepResult(result: BenchmarkResult): void {
  writeResult(result);
  const page = resultsPage(readResults(allBenchmarks.map(({ name }) => name)));
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), page);
}
