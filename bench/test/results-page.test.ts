import { expect, test } from 'vitest';
import type { BenchmarkResult } from '../measure/result-file.ts';
import { resultsPage } from '../measure/results-page.ts';

test.each([
  {
    loads: ['0.4', '0.9'],
    line: 'These figures are of a quiet machine: its load before was below 1.',
  },
  {
    loads: ['0.4', '1.0'],
    line: '**Not the figures of a quiet machine:** its load before was 1 or more for number-1.',
  },
  {
    loads: ['7.2', '1.0'],
    line: '**Not the figures of a quiet machine:** its load before was 1 or more for all.',
  },
])('The page says first whether the machine was quiet: $loads', ({ loads, line }) => {
  expect(resultsPage(loads.map(resultAt)).split('\n')[2]).toBe(line);
});

function resultAt(load: string, index: number): BenchmarkResult {
  const machine = {
    processor: '',
    memory: '',
    system: '',
    node: '',
    python: '',
    engine: '',
    vendor: '',
  };
  return {
    name: `number-${index}`,
    title: '',
    about: '',
    measuredAt: '2026-01-01T00:00:00.000Z',
    machine: { ...machine, load },
    measurements: [],
    notes: [],
  };
}
