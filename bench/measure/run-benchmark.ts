import type { Benchmark } from './benchmark.ts';
import type { Machine } from './machine.ts';
import type { BenchmarkResult } from './result-file.ts';

const usualRounds = 5;
const shortRounds = 3;

/** Runs one benchmark; tells on standard error how far it is. */
export async function runBenchmark(
  benchmark: Benchmark,
  { isShort, machine }: { readonly isShort: boolean; readonly machine: Machine },
): Promise<BenchmarkResult> {
  const { name, title, about } = benchmark;
  const begun = performance.now();
  const notes: string[] = [];
  const progress = (line: string) => void process.stderr.write(`  ${line}\n`);
  process.stderr.write(`${title} (${name})\n`);
  const measurements = await benchmark.measure({
    rounds: isShort ? shortRounds : usualRounds,
    isShort,
    progress,
    note: (sentence) => notes.push(sentence),
  });
  progress(`took ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  const measuredAt = new Date().toISOString();
  return { name, title, about, measuredAt, machine, measurements, notes };
}
