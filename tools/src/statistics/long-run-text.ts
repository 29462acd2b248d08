import { averageCell } from './average-cell.ts';
import { containerCells, containerHeaders } from './container-cells.ts';
import { decimalText } from './decimal-text.ts';
import { type GrowthRates, growthRates } from './growth-rates.ts';
import {
  type CollectionRecord,
  countedThings,
  hoursOf,
  type LongRunSummary,
} from './long-run-summary.ts';
import { tableText } from './table-text.ts';

/** What `mp-test long-run` prints: objects and how they grew, each collection, and what went wrong. */
export function longRunText(run: LongRunSummary): string {
  const parts = [
    "Long Collection summary:\n\nTable cell format is: 'average (min/median/max)'\n",
    countsTable(run),
    growthTable(run),
    collectionsTable(run.collections),
    failuresTable(run.collections),
  ];
  const tables = parts.filter((part) => part !== undefined).join('\n');
  return `${tables}\n${outcomeText(run.collections)}`;
}

function countsTable({ types }: LongRunSummary): string {
  return tableText(
    ['Object Type', 'Count', 'Metrics', 'Properties', 'Events', 'Relationships'],
    [...types].map(([type, { counts }]) => [
      type,
      ...countedThings.map((thing) => averageCell(counts[thing])),
    ]),
  );
}

const growthColumns: Readonly<Record<keyof GrowthRates, string>> = {
  objects: 'Object Growth',
  metrics: 'Metric Growth',
  properties: 'Property Growth',
  propertyValues: 'Property Values Growth',
  events: 'Event Growth',
  relationships: 'Relationship Growth',
};

function growthTable(run: LongRunSummary): string {
  const columns = Object.keys(growthColumns) as (keyof GrowthRates)[];
  return tableText(
    ['Object Type', ...Object.values(growthColumns)],
    [...run.types].map(([name, type]) => {
      const rates = growthRates(type, hoursOf(run));
      return [name, ...columns.map((column) => `${decimalText(rates[column], 2)} %`)];
    }),
  );
}

function collectionsTable(collections: readonly CollectionRecord[]): string {
  const isInContainer = collections.some(({ container }) => container !== undefined);
  return tableText(
    ['Collection', 'Duration', ...(isInContainer ? containerHeaders : [])],
    collections.map((collection, index) => [
      `${index + 1}${remark(collection)}`,
      `${decimalText(collection.seconds, 2)} s`,
      ...(isInContainer ? usageCells(collection) : []),
    ]),
  );
}

function remark({ failure, tookTooLong }: CollectionRecord): string {
  if (failure !== undefined) return ' (failed)';
  return tookTooLong ? ' (longer than collection interval)' : '';
}

function usageCells({ container }: CollectionRecord): readonly string[] {
  return container === undefined ? containerHeaders.map(() => '-') : containerCells(container);
}

function failuresTable(collections: readonly CollectionRecord[]): string | undefined {
  const failures = collections.flatMap(({ failure }, index) =>
    failure === undefined ? [] : [[String(index + 1), failure]],
  );
  return failures.length === 0 ? undefined : tableText(['Collection', 'Failure Reason'], failures);
}

function outcomeText(collections: readonly CollectionRecord[]): string {
  const failed = collections.filter(({ failure }) => failure !== undefined).length;
  const late = collections.filter(({ tookTooLong }) => tookTooLong).length;
  return [
    ...(failed > 0 ? [`${failed} failed collections\n`] : []),
    ...(late > 0 ? [`${late} took longer than collection interval\n`] : []),
  ].join('');
}
