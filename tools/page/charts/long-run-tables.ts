import type { CollectionRow, LongRunReport } from '../../src/mp-test/long-run/long-run-report.ts';
import { bytesText } from '../../src/summary/value-text.ts';
import { type Content, element } from '../element.ts';
import { countText, durationText } from '../number-text.ts';

/** How fast the objects of each type, and what is of them, became more. */
export function growthTable({ types }: LongRunReport): HTMLElement {
  const things = [
    'objects',
    'metrics',
    'properties',
    'propertyValues',
    'events',
    'relationships',
  ] as const;
  const heads = ['Objects', 'Metrics', 'Properties', 'Property values', 'Events', 'Relationships'];
  const rows = types.map(({ type, growth }) =>
    tableRow(
      element('code', {}, type),
      things.map((thing) => number(growthText(growth[thing]), growth[thing] <= 0)),
    ),
  );
  return table(['Type', ...heads.map((head) => `${head} per hour`)], rows);
}

/** Each collection in figures. */
export function collectionsTable({ collections }: LongRunReport): HTMLElement {
  const hasContainer = collections.some(({ container }) => container !== undefined);
  const heads = [
    'Collection',
    'Begin',
    'Duration',
    'Status',
    'Answer',
    ...(hasContainer ? ['Memory'] : []),
    'Objects',
    'Metrics',
    'Properties',
    'Events',
    'Relationships',
    'Errors',
    'Warnings',
  ];
  return table(
    heads,
    collections.map((one) => collectionRow(one, hasContainer)),
  );
}

function collectionRow(collection: CollectionRow, hasContainer: boolean): HTMLElement {
  const { begin, seconds, status, bytes, counts, findings, failure, tookTooLong } = collection;
  const { container } = collection;
  const late = tookTooLong
    ? element('span', { class: 'pill warning', title: 'Longer than the interval' }, 'late')
    : undefined;
  const row = tableRow(String(collection.number), [
    number(`+ ${durationText(begin)}`),
    number(durationText(seconds), false, late),
    number(String(status)),
    number(bytesText(bytes)),
    ...(hasContainer ? [number(container ? bytesText(container.peakMemory) : '–')] : []),
    ...[counts.objects, counts.metrics, counts.properties, counts.events, counts.relationships].map(
      (count) => number(countText(count), count === 0),
    ),
    number(countText(findings.errors), findings.errors === 0),
    number(countText(findings.warnings), findings.warnings === 0),
  ]);
  if (failure !== undefined) {
    row.classList.add('failed');
    row.firstElementChild?.append(element('p', { class: 'reason' }, failure));
  }
  return row;
}

function table(heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const cells = heads.map((head, place) =>
    element('th', { scope: 'col', class: place === 0 ? undefined : 'number' }, head),
  );
  const made = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...cells)),
    element('tbody', {}, ...rows),
  );
  return element('div', { class: 'scroll high', tabindex: 0 }, made);
}

function tableRow(head: Content, cells: readonly HTMLElement[]): HTMLElement {
  return element('tr', {}, element('th', { scope: 'row' }, head), ...cells);
}

function number(text: string, isNothing = false, more?: HTMLElement): HTMLElement {
  return element('td', { class: isNothing ? 'number none' : 'number' }, text, more);
}

function growthText(rate: number): string {
  return rate >= 1e6 ? '> 1,000,000 %' : `${countText(Number(rate.toFixed(2)))} %`;
}
