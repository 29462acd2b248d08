import type { PageType } from '../src/mp-test/html/page-data.ts';
import type { Collection } from './collection.ts';
import { element } from './element.ts';
import { typeSwatch } from './graph/type-marks.ts';
import { countText } from './number-text.ts';
import type { Section } from './section.ts';

/** How much there is of each object type. */
export function objectTypesSection({ types, data }: Collection): Section {
  const collected = types.filter(({ objects }) => objects > 0);
  const rows = types.map((type, place) => typeRow(type, place));
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...columns.map(columnHead))),
    element('tbody', {}, ...rows),
  );
  const notes = data.leftOut.map((text) => element('p', { class: 'note' }, text));
  return {
    id: 'types',
    title: 'Object types',
    count: countText(collected.length),
    content: [...notes, element('div', { class: 'scroll' }, table)],
  };
}

const columns = [
  ['Type', ''],
  ['Key', ''],
  ['Objects', 'number'],
  ['Metrics', 'number'],
  ['Properties', 'number'],
  ['Events', 'number'],
  ['Parents', 'number'],
  ['Children', 'number'],
] as const;

function columnHead([name, kind]: readonly [string, string]): HTMLElement {
  return element('th', { scope: 'col', class: kind || undefined }, name);
}

function typeRow(type: PageType, place: number): HTMLElement {
  const { objects, metrics, properties, events, parents, children } = type;
  const numbers = [objects, metrics, properties, events, parents, children];
  const foreign = element('span', { class: 'tag' }, 'only in relationships');
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      typeSwatch(place),
      type.label,
      objects === 0 ? foreign : undefined,
    ),
    element('td', {}, element('code', {}, type.name)),
    ...numbers.map((count) =>
      element('td', { class: count === 0 ? 'number none' : 'number' }, countText(count)),
    ),
  );
}
