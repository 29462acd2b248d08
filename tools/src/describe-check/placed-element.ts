import type { LocatedElement } from '../content/located-element.ts';

/** An element, and where people find it. */
export interface PlacedElement {
  readonly element: LocatedElement;
  /** The keys on the way to it, such as `ResourceAttribute tree/sensor/moisture`. */
  readonly where: string;
}

/** All elements of a describe in the order of the document, the root first. */
export function placedElements(root: LocatedElement): PlacedElement[] {
  const placed: PlacedElement[] = [];
  place(root, undefined, placed);
  return placed;
}

function place(element: LocatedElement, above: Place | undefined, placed: PlacedElement[]): void {
  const own = new Place(element, above);
  placed.push(own);
  // The key of the adapter is the same for all.
  const below = element.name === 'AdapterKind' ? undefined : own;
  for (const child of element.children) place(child, below, placed);
}

/** Where it is is put into words only when something is wrong with it. */
class Place implements PlacedElement {
  readonly element: LocatedElement;
  readonly #above: Place | undefined;

  constructor(element: LocatedElement, above: Place | undefined) {
    this.element = element;
    this.#above = above;
  }

  get where(): string {
    const keys = this.#keys();
    const { name } = this.element;
    return keys.length === 0 ? name : `${name} ${keys.join('/')}`;
  }

  #keys(): readonly string[] {
    const above = this.#above === undefined ? [] : this.#above.#keys();
    const { key, value } = this.element.attributes;
    const name = key ?? value;
    return name === undefined ? above : [...above, name];
  }
}
