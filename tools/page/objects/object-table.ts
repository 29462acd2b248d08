import type { Collection } from '../collection.ts';
import { button, element } from '../element.ts';
import type { Selection } from '../selection.ts';
import type { ObjectQuery, SortKey } from './object-list.ts';
import { objectRow } from './object-row.ts';
import { type RowWindow, rowHeight, rowWindow } from './row-window.ts';

type Sort = ObjectQuery['sort'];

/**
 * A table of which only the rows in sight are in the document: a hundred thousand of them would keep
 * the browser busy for minutes. One button of it takes part in the order of Tab; arrow keys go on from there.
 */
export class ObjectTable {
  readonly element: HTMLElement;
  readonly #collection: Collection;
  readonly #selection: Selection;
  readonly #heads: readonly HTMLElement[];
  readonly #table: HTMLTableElement;
  readonly #body = element('tbody', {});
  #places: readonly number[] = [];
  /** Row that Tab leads to. */
  #current = 0;
  #isPrinting = false;

  constructor(collection: Collection, selection: Selection, onSort: (sort: Sort) => void) {
    this.#collection = collection;
    this.#selection = selection;
    this.#heads = columns.map(({ key, name, isNumber }) =>
      element(
        'th',
        { scope: 'col', class: isNumber ? 'number' : undefined, 'data-key': key },
        button({}, () => onSort(this.#nextSort(key, isNumber)), name),
      ),
    );
    const head = element('thead', {}, element('tr', { 'aria-rowindex': 1 }, ...this.#heads));
    this.#table = element('table', { class: 'objects', 'aria-label': 'Objects' }, head, this.#body);
    this.element = element('div', { class: 'scroll window' }, this.#table);
    this.element.addEventListener('scroll', () => this.#draw());
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    new ResizeObserver(() => this.#draw()).observe(this.element);
    selection.onChange(() => this.#draw());
    window.addEventListener('beforeprint', () => this.#print(true));
    window.addEventListener('afterprint', () => this.#print(false));
  }

  show(places: readonly number[], sort: Sort): void {
    this.#places = places;
    this.#current = 0;
    this.element.scrollTop = 0;
    this.#table.setAttribute('aria-rowcount', String(places.length + 1));
    for (const head of this.#heads) {
      const isSorted = head.dataset.key === sort?.key;
      if (isSorted) head.ariaSort = sort?.descending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
    }
    this.#draw();
  }

  /** First as people read it, then the other way round, then not at all. */
  #nextSort(key: SortKey, isNumber: boolean): Sort {
    const head = this.#heads.find(({ dataset }) => dataset.key === key);
    const [first, second] = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];
    const current = head?.getAttribute('aria-sort');
    if (current === second) return undefined;
    return { key, descending: (current === first ? second : first) === 'descending' };
  }

  #draw(): void {
    const { first, last, before, after } = this.#window();
    const hadFocus = this.#body.contains(document.activeElement);
    const rows = this.#places.slice(first, last).map((place, offset) =>
      objectRow(this.#collection, place, {
        position: first + offset,
        isCurrent: first + offset === this.#current,
        isSelected: place === this.#selection.object,
        onOpen: () => this.#open(first + offset),
      }),
    );
    this.#body.replaceChildren(spacer(before), ...rows, spacer(after));
    if (hadFocus) this.#focusCurrent();
  }

  #window(): RowWindow {
    return rowWindow({
      count: this.#places.length,
      top: this.element.scrollTop,
      height: this.element.clientHeight,
      isPrinting: this.#isPrinting,
    });
  }

  #open(position: number): void {
    this.#current = position;
    const place = this.#places[position];
    this.#selection.select(place);
    this.#draw();
  }

  #onKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight) - 2);
    const last = this.#places.length - 1;
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: this.#current + 1,
      ArrowUp: this.#current - 1,
      PageDown: this.#current + page,
      PageUp: this.#current - page,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    if (goal === undefined || !this.#body.contains(document.activeElement)) return;
    event.preventDefault();
    this.#current = Math.min(last, Math.max(0, goal));
    this.#scrollToCurrent();
    this.#draw();
    this.#focusCurrent();
  }

  #scrollToCurrent(): void {
    const top = this.#current * rowHeight;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    // The heading stays in sight, and takes the place of a row.
    const bottom = top + 2 * rowHeight - clientHeight;
    if (bottom > scrollTop) this.element.scrollTop = bottom;
  }

  #focusCurrent(): void {
    const row = this.#body.querySelector<HTMLElement>(`[data-position="${this.#current}"] button`);
    row?.focus({ preventScroll: true });
  }

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#draw();
  }
}

const columns: readonly {
  readonly key: SortKey;
  readonly name: string;
  readonly isNumber: boolean;
}[] = [
  { key: 'name', name: 'Name', isNumber: false },
  { key: 'type', name: 'Type', isNumber: false },
  { key: 'identifiers', name: 'Identifiers', isNumber: false },
  { key: 'metrics', name: 'Metrics', isNumber: true },
  { key: 'properties', name: 'Properties', isNumber: true },
  { key: 'events', name: 'Events', isNumber: true },
  { key: 'parents', name: 'Parents', isNumber: true },
  { key: 'children', name: 'Children', isNumber: true },
  { key: 'messages', name: 'Messages', isNumber: true },
];

function spacer(rows: number): HTMLElement {
  const cell = element('td', { colspan: columns.length });
  cell.style.height = `${rows * rowHeight}px`;
  return element('tr', { class: 'spacer', 'aria-hidden': 'true', hidden: rows === 0 }, cell);
}
