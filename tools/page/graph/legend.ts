import type { Collection } from '../collection.ts';
import { element } from '../element.ts';
import { typeSwatch } from './type-marks.ts';

/** Which mark is which type; each can be hidden. */
export function legend(
  { types }: Collection,
  onToggle: (type: number, isVisible: boolean) => void,
): HTMLElement {
  const items = types.map(({ label }, place) => {
    const box = element('input', { type: 'checkbox', checked: true });
    box.addEventListener('change', () => onToggle(place, box.checked));
    return element('label', { class: 'check' }, box, typeSwatch(place), label);
  });
  return element(
    'div',
    { class: 'legend', role: 'group', 'aria-label': 'Object types shown' },
    ...items,
  );
}
