import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { averageCell } from '../../src/statistics/average-cell.ts';
import { bytesText } from '../../src/statistics/bytes-text.ts';
import { type CpuSample, cpuPercent } from '../../src/statistics/cpu-percent.ts';
import { tableText } from '../../src/statistics/table-text.ts';
import { totalCell } from '../../src/statistics/total-cell.ts';
import { functionDeviations } from '../checks/function-deviations.ts';

describeGolden('A form of the statistics', 'functions', (folder) => {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const tables: readonly TableCase[] = read('table.json');
  const cells: Readonly<Record<string, readonly CellCase[]>> = read('stats-format.json');
  const amounts: readonly BytesCase[] = read('bytes.json');
  const loads: readonly LoadCase[] = read('cpu-percent.json');

  test.each(tables)('a table of $headers with $rows', (golden) => {
    const { headers, rows, output, exception } = golden;
    // A cell without text makes the vendor's tools fail.
    const isEmpty = [...headers, ...rows.flat()].includes('');
    if (isEmpty) expect(exception).toBeDefined();
    else if (!functionDeviations.tallHeaders.applies(headers)) {
      expect(tableText(headers, rows)).toBe(output);
    }
  });

  test.each(cells.per_collection ?? [])('counts $input of objects', ({ input, output }) => {
    expect(totalCell(input)).toBe(output);
  });

  test.each(cells.long_run ?? [])('figures $input of collections', ({ input, output }) => {
    expect(averageCell(input)).toBe(output);
  });

  test.each(cells.long_run_percent ?? [])('percentages $input', ({ input, output }) => {
    expect(averageCell(input, '%')).toBe(output);
  });

  test.each(amounts)('$input bytes', ({ input, output, exception }) => {
    if (functionDeviations.hugeAmounts.applies(input)) expect(exception).toBeDefined();
    else expect(bytesText(input)).toBe(output);
  });

  test.each(loads)('load from $previous to $current', (golden) => {
    const { previous, current, output } = golden;
    expect(cpuPercent(previous ?? undefined, current) ?? null).toBe(output);
  });
});

interface TableCase {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly output?: string;
  readonly exception?: string;
}

interface CellCase {
  readonly input: readonly number[];
  readonly output: string;
}

interface BytesCase {
  readonly input: number;
  readonly output?: string;
  readonly exception?: string;
}

interface LoadCase {
  readonly previous: CpuSample | null;
  readonly current: CpuSample;
  readonly output: number | null;
}
