import type { Machine } from './machine.ts';
import type { Measurement, Series } from './measurement.ts';
import type { BenchmarkResult } from './result-file.ts';
import { median, spread } from './spread.ts';
import { judge, type Limit } from './target.ts';

/** The Markdown of `bench/RESULTS.md`. */
export function resultsPage(results: readonly BenchmarkResult[]): string {
  const [first] = results;
  if (first === undefined) throw new Error('There are no results yet: run `npm run bench`');
  return [
    heading,
    quietness(results),
    introduction,
    machineTable(first.machine),
    ...results.map((result) => section(result, first.machine)),
  ]
    .join('\n\n')
    .concat('\n');
}

const heading = '# Results of the benchmarks';

/** Whether the figures are those of a machine that did nothing else. */
function quietness(results: readonly BenchmarkResult[]): string {
  const busy = results.filter(({ machine }) => !(Number(machine.load) < 1));
  if (busy.length === 0)
    return 'These figures are of a quiet machine: its load before was below 1.';
  const which = busy.length === results.length ? 'all' : busy.map(({ name }) => name).join(', ');
  return `**Not the figures of a quiet machine:** its load before was 1 or more for ${which}.`;
}

const introduction = `Written by \`npm run bench\` from the files in [\`results\`](results); not to be edited. Each figure is the median of all rounds, with
the least and the most in brackets. The contenders of a row had their turns one after the other in each round. **Floor** is the
least that the same thing can cost on this machine, **vendor** the vendor's own software doing the same thing. A target is judged by the medians.`;

function machineTable(machine: Machine): string {
  const rows = Object.entries(machine).filter(([what]) => what !== 'load');
  return ['| machine | |', '| --- | --- |', ...rows.map((row) => line(row))].join('\n');
}

function section(result: BenchmarkResult, usual: Machine): string {
  return [
    `## ${result.title}`,
    result.about,
    table(result.measurements),
    ...misses(result.measurements),
    ...result.notes,
    circumstances(result, usual),
  ].join('\n\n');
}

function table(measurements: readonly Measurement[]): string {
  const head = ['', 'ours', 'floor', 'vendor', 'ours / floor', 'vendor / ours', 'target', ''];
  const isEmpty = (column: number) => rows.every((row) => row[column] === '');
  const rows = measurements.map(cells);
  const shown = head
    .map((_, column) => column)
    .filter((column) => column === 0 || !isEmpty(column));
  const pick = (row: readonly string[]) => line(shown.map((column) => row[column] ?? ''));
  return [pick(head), pick(head.map(() => '---')), ...rows.map(pick)].join('\n');
}

function cells(measurement: Measurement): string[] {
  const { subject, unit, ours, floor, vendor, target } = measurement;
  const verdict = judge(measurement);
  return [
    subject,
    value(ours, unit),
    floor ? `${value(floor, unit)} ${floor.what}` : '',
    vendor ? `${value(vendor, unit)} ${vendor.what}` : '',
    floor ? times(ours, floor) : '',
    vendor ? times(vendor, ours) : '',
    target ? limitText(target, unit) : '',
    verdict ? (verdict.isMet ? 'met' : '**missed**') : '',
  ];
}

function misses(measurements: readonly Measurement[]): string[] {
  return measurements
    .filter((measurement) => judge(measurement)?.isMet === false)
    .map(
      ({ subject, target }) =>
        `**Missed:** ${subject}: ${target?.whyMissed ?? 'not explained yet'}.`,
    );
}

function circumstances({ measuredAt, machine }: BenchmarkResult, usual: Machine): string {
  const others = Object.entries(machine)
    .filter(([what, text]) => what !== 'load' && text !== usual[what as keyof Machine])
    .map(([what, text]) => `, ${what} ${text}`);
  const date = measuredAt.slice(0, 16).replace('T', ' ');
  return `Measured on ${date} UTC, load of the machine before it ${machine.load}${others.join('')}.`;
}

function value({ values }: Series, unit: string): string {
  const { least, most } = spread(values);
  const range = values.length > 1 ? ` (${digits(least)}–${digits(most)})` : '';
  return `${digits(median(values))} ${unit}${range}`;
}

function times(more: Series, less: Series): string {
  const ratio = median(more.values) / median(less.values);
  return Number.isFinite(ratio) ? `${digits(ratio)} ×` : '';
}

/** How a limit is told to people. */
export function limitText({ most, of }: Limit, unit: string): string {
  if (of === 'times floor') return `at most ${most} × floor`;
  return `at most ${most} ${unit}${of === 'above floor' ? ' above floor' : ''}`;
}

/** Three digits that count. */
export function digits(number: number): string {
  const size = Math.abs(number);
  if (size >= 100) return Math.round(number).toLocaleString('en');
  return Number(number.toPrecision(3)).toString();
}

function line(row: readonly string[]): string {
  return `| ${row.join(' | ')} |`;
}
