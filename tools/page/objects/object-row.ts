import type { Collection } from '../collection.ts';
import { button, element } from '../element.ts';
import { typeSwatch } from '../graph/type-marks.ts';
import { countText } from '../number-text.ts';
import { identifiersText } from './object-list.ts';

/** Where a row is, and what it is to the reader. */
export interface RowState {
  readonly position: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onOpen: () => void;
}

/** One object as a row of the table. */
export function objectRow(
  collection: Collection,
  place: number,
  { position, isCurrent, isSelected, onOpen }: RowState,
): HTMLElement {
  const object = collection.objects[place];
  if (object === undefined) throw new Error(`There is no object ${place}.`);
  const { label } = collection.typeOf(object);
  const identifiers = identifiersText(object);
  const name = button(
    { class: 'link', tabindex: isCurrent ? 0 : -1 },
    onOpen,
    collection.nameOf(place),
  );
  const row = element(
    'tr',
    {
      'aria-rowindex': position + 2,
      'data-position': position,
      class: isSelected ? 'selected' : undefined,
    },
    element('th', { scope: 'row' }, name),
    element(
      'td',
      {},
      typeSwatch(object.type),
      label,
      object.isForeign && element('span', { class: 'tag' }, 'not collected'),
    ),
    element('td', { class: 'identifiers', title: identifiers }, identifiers),
    number(object.metrics),
    number(object.properties),
    number(object.events),
    number(collection.parents[place]?.length ?? 0),
    number(collection.children[place]?.length ?? 0),
    messages(collection, place),
  );
  // Anywhere in the row, for the mouse; the name is for the keyboard.
  row.addEventListener('click', (event) => {
    if (!name.contains(event.target as Node)) onOpen();
  });
  return row;
}

function number(count: number): HTMLElement {
  return element('td', { class: count === 0 ? 'number none' : 'number' }, countText(count));
}

function messages({ findings }: Collection, place: number): HTMLElement {
  const found = findings[place] ?? [];
  const worst = found.some(({ severity }) => severity === 'ERROR') ? 'error' : 'warning';
  return element(
    'td',
    { class: 'number' },
    element('span', { class: found.length === 0 ? 'none' : `pill ${worst}` }, String(found.length)),
  );
}
