import type { CollectionRow, LongRunReport } from '../../src/mp-test/long-run/long-run-report.ts';
import { countedThings } from '../../src/statistics/long-run-summary.ts';
import { element } from '../element.ts';
import { countText, durationText } from '../number-text.ts';
import type { Section } from '../section.ts';
import { chart } from './chart.ts';
import { collectionsTable, growthTable } from './long-run-tables.ts';

/** A long run: its charts, then the same in figures. */
export function longRunSections(run: LongRunReport): Section[] {
  const { collections } = run;
  const charts = [durationChart(run), ...memoryChart(collections), ...cpuChart(collections)];
  return [
    {
      id: 'charts',
      title: 'Charts',
      content: [element('div', { class: 'charts' }, ...charts, ...countCharts(collections))],
    },
    {
      id: 'growth',
      title: 'Growth by object type',
      count: countText(run.types.length),
      content: [growthTable(run)],
    },
    {
      id: 'collections',
      title: 'Collections',
      count: countText(collections.length),
      content: [collectionsTable(run)],
    },
  ];
}

function durationChart({ collections, interval }: LongRunReport): HTMLElement {
  const longest = Math.max(0, ...collections.map(({ seconds }) => seconds));
  // A line far above all others would press them together.
  const limit = longest > interval / 10 ? [interval] : [];
  return chart({
    title: 'Duration',
    unit: '',
    lines: [
      { name: 'Duration', colour: 'type-0', values: collections.map(({ seconds }) => seconds) },
      ...limit.map((value) => ({
        name: 'Interval',
        colour: 'error',
        values: collections.map(() => value),
        isDashed: true,
      })),
    ],
    valueText: durationText,
  });
}

function memoryChart(collections: readonly CollectionRow[]): HTMLElement[] {
  const values = collections.map(({ container }) =>
    container === undefined ? null : (container.peakMemory / container.memoryLimit) * 100,
  );
  return ofContainer('Memory of the container', '% of its limit, at most', values, 'type-1');
}

function cpuChart(collections: readonly CollectionRow[]): HTMLElement[] {
  const values = collections.map(({ container }) => highest(container?.cpu));
  return ofContainer('Processor of the container', '% of one, at most', values, 'type-2');
}

function ofContainer(
  title: string,
  unit: string,
  values: readonly (number | null)[],
  colour: string,
): HTMLElement[] {
  if (values.every((value) => value === null)) return [];
  const lines = [{ name: title, colour, values }];
  return [chart({ title, unit, lines, valueText: (value) => `${Number(value.toFixed(1))} %` })];
}

function highest(samples: readonly number[] | undefined): number | null {
  return samples === undefined || samples.length === 0 ? null : Math.max(...samples);
}

/** Each thing in a chart of its own: there may be a thousand metrics to an object. */
function countCharts(collections: readonly CollectionRow[]): HTMLElement[] {
  return countedThings.flatMap((thing, place) => {
    const values = collections.map(({ counts, failure }) =>
      failure === undefined ? counts[thing] : null,
    );
    if (values.every((value) => !value)) return [];
    const title = `${thing.slice(0, 1).toUpperCase()}${thing.slice(1)}`;
    const lines = [{ name: title, colour: `type-${(place + 3) % 8}`, values }];
    return [chart({ title, unit: '', lines, valueText: countText })];
  });
}
