import type { PageObject, PageValues } from '../../src/mp-test/html/page-data.ts';
import type { Collection } from '../collection.ts';
import { button, type Content, element } from '../element.ts';
import { typeSwatch } from '../graph/type-marks.ts';
import { countText, timeText } from '../number-text.ts';
import type { Selection } from '../selection.ts';
import { severityBadge } from '../severity.ts';
import { valuesTable } from './values-table.ts';

/** All that is known of one object. */
export function objectDetails(
  collection: Collection,
  place: number,
  selection: Selection,
): readonly HTMLElement[] {
  const object = collection.objects[place];
  if (object === undefined) return [];
  return [
    element(
      'p',
      { class: 'about' },
      typeSwatch(object.type),
      collection.typeOf(object).label,
      ' ',
      element('code', {}, collection.typeOf(object).name),
    ),
    ...(object.isForeign
      ? [
          element(
            'p',
            { class: 'note' },
            'Only relationships name this object: it was not collected.',
          ),
        ]
      : []),
    ...messages(collection, place),
    ...identifiers(collection, object),
    ...values(collection, object),
    ...related('Parents', collection.parents[place] ?? [], collection, selection),
    ...related('Children', collection.children[place] ?? [], collection, selection),
  ];
}

function part(title: string, count: number, ...contents: readonly Content[]): HTMLElement[] {
  if (count === 0) return [];
  const heading = element('h3', {}, title, element('span', { class: 'count' }, countText(count)));
  return [heading, ...contents.filter((content) => content instanceof HTMLElement)];
}

function messages({ findings }: Collection, place: number): HTMLElement[] {
  const found = findings[place] ?? [];
  const items = found
    .slice(0, mostMessages)
    .map(({ severity, message }) => element('li', {}, severityBadge(severity), ' ', message));
  const list = element('ul', { class: 'object-messages' }, ...items);
  return part('Messages', found.length, list);
}

function identifiers(collection: Collection, object: PageObject): HTMLElement[] {
  const { identifiers: labels } = collection.typeOf(object);
  const rows = object.identifiers.map(([key, value, isUnique]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, labels[key] ?? key, element('code', {}, key)),
      element(
        'td',
        {},
        value === '' ? element('span', { class: 'none' }, 'empty') : value,
        isUnique ? undefined : element('span', { class: 'tag' }, 'not part of uniqueness'),
      ),
    ),
  );
  const table = element('table', { class: 'values' }, element('tbody', {}, ...rows));
  return part('Identifiers', rows.length, table);
}

function values(collection: Collection, object: PageObject): HTMLElement[] {
  const { metrics, properties, events } = object;
  if (object.values === undefined) {
    return metrics + properties + events === 0
      ? []
      : [element('p', { class: 'note' }, 'This page does not hold the values of this object.')];
  }
  const { attributes } = collection.typeOf(object);
  return [
    ...part('Properties', properties, valuesTable(object.values.properties, attributes)),
    ...part('Metrics', metrics, valuesTable(object.values.metrics, attributes)),
    ...part('Events', events, eventList(object.values)),
  ];
}

function eventList({ events }: PageValues): HTMLElement {
  const items = events.map(({ message, criticality, startDate }) => {
    const about = [
      ...(criticality === undefined ? [] : [criticality]),
      ...(startDate === undefined ? [] : [timeText(startDate)]),
    ];
    return element('li', {}, message, element('span', { class: 'about' }, about.join(' · ')));
  });
  return element('ul', { class: 'events' }, ...items);
}

const mostMessages = 50;
const mostRelated = 50;

function related(
  title: string,
  places: readonly number[],
  collection: Collection,
  selection: Selection,
): HTMLElement[] {
  const list = element('ul', { class: 'related' });
  const more = button({ class: 'more' }, () => add());
  let count = 0;
  const add = () => {
    const next = places.slice(count, count + mostRelated);
    count += next.length;
    list.append(...next.map((place) => relatedItem(place, collection, selection)));
    more.hidden = count === places.length;
    more.textContent = `Show more, ${countText(places.length - count)} are left`;
  };
  add();
  return part(title, places.length, list, more);
}

function relatedItem(place: number, collection: Collection, selection: Selection): HTMLElement {
  const object = collection.objects[place];
  const name = collection.nameOf(place);
  return element(
    'li',
    {},
    object && typeSwatch(object.type),
    button({ class: 'link' }, () => selection.select(place), name),
    element('span', { class: 'about' }, object && collection.typeOf(object).label),
  );
}
