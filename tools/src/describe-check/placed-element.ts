import type { LocatedElement } from '../content/located-element.ts';

/** An element, and where people find it. */
export interface PlacedElement {
  readonly element: LocatedElement;
  /** The keys on the way to it, such as `ResourceAttribute tree/sensor/moisture`. */
  readonly where: string;
}

/** All elements of a describe in the order of the document, the root first. */
export function placedElements(root: LocatedElement): Generator<PlacedElement> {
  return placed(root, []);
}

function* placed(element: LocatedElement, above: readonly string[]): Generator<PlacedElement> {
  const { key, value } = element.attributes;
  const name = key ?? value;
  const keys = name === undefined ? above : [...above, name];
  yield { element, where: keys.length === 0 ? element.name : `${element.name} ${keys.join('/')}` };
  // The key of the adapter is the same for all.
  const below = element.name === 'AdapterKind' ? [] : keys;
  for (const child of element.children) yield* placed(child, below);
}
