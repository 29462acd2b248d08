import type { Collection } from '../collection.ts';
import { element } from '../element.ts';
import { counted } from '../number-text.ts';
import { typeSwatch } from './type-marks.ts';

/** More are no legend any more. */
const mostTypes = 40;

/** Which mark is which type; each can be hidden. Of very many types those with most objects are shown. */
export function legend(
  { types }: Collection,
  onToggle: (type: number, isVisible: boolean) => void,
): HTMLElement {
  const listed = [...types.entries()]
    .toSorted(([, one], [, other]) => other.objects - one.objects)
    .slice(0, mostTypes)
    .toSorted(([one], [other]) => one - other);
  const items = listed.map(([place, { label }]) => {
    const box = element('input', { type: 'checkbox', checked: true });
    box.addEventListener('change', () => onToggle(place, box.checked));
    return element('label', { class: 'check' }, box, typeSwatch(place), label);
  });
  const left = types.length - listed.length;
  const more = left === 0 ? undefined : element('span', {}, `and ${counted(left, 'more type')}`);
  const attributes = { class: 'legend', role: 'group', 'aria-label': 'Object types shown' };
  return element('div', attributes, ...items, more);
}
