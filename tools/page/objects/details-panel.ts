import type { Collection } from '../collection.ts';
import { button, element } from '../element.ts';
import type { Selection } from '../selection.ts';
import { objectDetails } from './object-details.ts';

/** The panel beside the page that shows the object which is looked at. Escape closes it. */
export function detailsPanel(collection: Collection, selection: Selection): HTMLElement {
  const panel = element('aside', { class: 'details', 'aria-label': 'Object', hidden: true });
  const close = () => selection.select(undefined);
  let cameFrom: Element | null = null;

  selection.onChange((place) => {
    const wasOpen = !panel.hidden;
    panel.hidden = place === undefined;
    document.body.classList.toggle('with-details', place !== undefined);
    if (place === undefined) {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
      return;
    }
    if (!wasOpen) cameFrom = document.activeElement;
    const heading = element('h2', { tabindex: -1 }, collection.nameOf(place));
    const closing = button({ class: 'close', 'aria-label': 'Close' }, close, '✕');
    panel.replaceChildren(
      element('div', { class: 'details-title' }, heading, closing),
      ...objectDetails(collection, place, selection),
    );
    panel.scrollTop = 0;
    // Who walks through the table with the keyboard stays there.
    if (!(document.activeElement?.closest('table.objects') ?? false)) {
      heading.focus({ preventScroll: true });
    }
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return panel;
}
