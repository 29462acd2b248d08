import type { Benchmark, BenchmarkRun } from './benchmark.ts';
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
  const vendorRequests = { asked: 0, unanswered: 0 };
  const progress = (line: string) => void process.stderr.write(`  ${line}\n`);
  process.stderr.write(`${title} (${name})\n`);
  const measurements = await benchmark.measure({
    rounds: isShort ? shortRounds : usualRounds,
    isShort,
    progress,
    note: (sentence) => notes.push(sentence),
    vendorRequests,
  });
  if (vendorRequests.asked > 0) notes.push(describeRequests(vendorRequests));
  progress(`took ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  const measuredAt = new Date().toISOString();
  return { name, title, about, measuredAt, machine, measurements, notes };
}

function describeRequests({ asked, unanswered }: BenchmarkRun['vendorRequests']): string {
  const all = asked.toLocaleString('en');
  return `Requests that the vendor's server never answered: ${unanswered.toLocaleString('en')} of ${all}. It is ended and started anew after each.`;
}
