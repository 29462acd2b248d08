/**
 * Runs the benchmarks, keeps what they came to in `bench/results` and writes `bench/RESULTS.md`.
 *
 *   npm run bench                  all of them
 *   npm run bench -- --only collect
 *   npm run bench -- --short       for CI: ratios with wide margins; writes nothing
 *
 * Ends with exit code 1 when a target is missed or a benchmark fails, 2 when an option is wrong,
 * above 128 when it was interrupted.
 */
import { parseArgs } from 'node:util';
import { allBenchmarks } from './all-benchmarks.ts';
import { keepResult } from './keep-result.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { interruption, listenForInterrupts } from './measure/interruption.ts';
import { describeMachine } from './measure/machine.ts';
import type { BenchmarkResult } from './measure/result-file.ts';
import { runBenchmark } from './measure/run-benchmark.ts';
import { verdictLine, verdictsOf } from './measure/verdicts.ts';

const { only = [], short = false } = readOptions();
const chosen = choose(only, short);
listenForInterrupts();
const machine = await describeMachine();
const failed: string[] = [];
for (const benchmark of chosen) {
  if (interruption.aborted) break;
  try {
    const result = await runBenchmark(benchmark, { isShort: short, machine });
    report(result);
    if (!short) keepResult(result);
  } catch (error) {
    if (interruption.aborted) break;
    // The others are measured all the same.
    process.stderr.write(`${benchmark.name} could not be measured: ${(error as Error).stack}\n`);
    failed.push(benchmark.name);
    process.exitCode = 1;
  }
}
if (interruption.aborted) process.stderr.write(`${interruption.reason.message}\n`);
for (const name of failed) process.stdout.write(`FAILED  ${name}: could not be measured\n`);

function readOptions() {
  const options = {
    only: { type: 'string', multiple: true },
    short: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function choose(names: readonly string[], isShort: boolean): readonly Benchmark[] {
  const known = allBenchmarks.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return refuse(`There is no benchmark "${unknown}". There are: ${known.join(', ')}`);
  }
  return allBenchmarks
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .filter(({ inShort }) => !isShort || inShort);
}

function report(result: BenchmarkResult): void {
  for (const verdict of verdictsOf(result, short)) {
    process.stdout.write(`${verdictLine(verdict)}\n`);
    if (!verdict.isMet) process.exitCode ??= 1;
  }
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
