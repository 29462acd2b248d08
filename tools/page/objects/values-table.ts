import type { PageAttribute, PageValue } from '../../src/mp-test/html/page-data.ts';
import { element } from '../element.ts';
import { scaledText, timeText, valueText } from '../number-text.ts';

/** Metrics or properties with what the describe calls them, and their keys. */
export function valuesTable(
  values: readonly PageValue[],
  attributes: readonly PageAttribute[],
): HTMLElement {
  const rows = values.map((value) => valueRow(value, attributes[value[0]]));
  return element('table', { class: 'values' }, element('tbody', {}, ...rows));
}

function valueRow([, value, time]: PageValue, attribute: PageAttribute | undefined): HTMLElement {
  const { key, label, unit } = attribute ?? { key: '', label: '' };
  const scaled = attribute && scaledText(value, attribute);
  return element(
    'tr',
    { title: time === undefined ? undefined : timeText(time) },
    element('th', { scope: 'row' }, label, label === key ? undefined : element('code', {}, key)),
    element(
      'td',
      { class: typeof value === 'number' ? 'number' : undefined },
      valueText(value),
      unit === undefined ? undefined : element('span', { class: 'unit' }, unit),
      scaled === undefined ? undefined : element('span', { class: 'scaled' }, scaled),
    ),
  );
}
