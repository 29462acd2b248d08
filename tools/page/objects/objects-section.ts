import type { Collection } from '../collection.ts';
import { element } from '../element.ts';
import { counted, countText } from '../number-text.ts';
import type { Section } from '../section.ts';
import type { Selection } from '../selection.ts';
import { ObjectList, type ObjectQuery } from './object-list.ts';
import { ObjectTable } from './object-table.ts';
import { onPaper } from './row-window.ts';

/** All objects in a table that can be searched and sorted. */
export function objectsSection(collection: Collection, selection: Selection): Section {
  const list = new ObjectList(collection);
  const status = element('p', { class: 'note', role: 'status' });
  const printed = element('p', { class: 'note on-paper' });
  const search = element('input', {
    type: 'search',
    placeholder: 'Search name, type, identifier',
    'aria-label': 'Search objects',
  });
  const type = typeChoice(collection);
  const withMessages = element('input', { type: 'checkbox' });
  let sort: ObjectQuery['sort'];

  const show = () => {
    const found = list.find({
      words: search.value,
      type: type.value === '' ? undefined : Number(type.value),
      onlyWithMessages: withMessages.checked,
      sort,
    });
    table.show(found, sort);
    printed.textContent = found.length > onPaper ? `The first ${onPaper} are printed.` : '';
    const all = collection.objects.length;
    status.textContent =
      found.length === all
        ? counted(all, 'object')
        : `${counted(found.length, 'object')} of ${countText(all)}`;
  };
  const table = new ObjectTable(collection, selection, (chosen) => {
    sort = chosen;
    show();
  });
  search.addEventListener('input', show);
  type.addEventListener('change', show);
  withMessages.addEventListener('change', show);
  show();

  const check = element('label', { class: 'check' }, withMessages, 'with messages only');
  const toolbar = element('div', { class: 'toolbar' }, search, type, check);
  return {
    id: 'objects',
    title: 'Objects',
    count: countText(collection.data.totals.objects),
    content: [toolbar, status, printed, table.element],
  };
}

function typeChoice({ types }: Collection): HTMLSelectElement {
  return element(
    'select',
    { 'aria-label': 'Object type' },
    element('option', { value: '' }, 'All types'),
    ...types.map(({ label }, place) => element('option', { value: place }, label)),
  );
}
