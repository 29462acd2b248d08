import { describeKey, type ObjectKey } from '../object/object-key.ts';
import { elementaryCycles } from './elementary-cycles.ts';
import type { KnownKeys } from './known-keys.ts';
import type { WrittenEntry } from './relationship-entry.ts';

/** More cycles than this are not looked for: a dense graph has more of them than anybody reads. */
const mostCycles = 100;

/** More objects than this are not named: a cycle may be as long as the collection. */
const mostNames = 20;

/** Cycles among relationships as texts, and whether these are all of them. */
export type CyclesFound = { readonly texts: readonly string[]; readonly complete: boolean };

/**
 * Finds every elementary cycle among the relationships of a collection, in linear time where there is
 * none. As a text it begins with the object whose text is the smallest, so that two collections tell
 * of the same cycle in the same words: `tree "A" -> tree "B" -> tree "A"`.
 *
 * A cycle is a warning and no error, with strict checks too. The platform forbids cycles, but when the
 * last relationship is known all objects are written: to fail would lose every other relationship for
 * the sake of, say, a folder that the monitored system links into itself, which no author can prevent.
 * To make an object its own child is an error, where it is done, because nothing else is lost by that.
 */
export class RelationshipCycles {
  readonly #keys: KnownKeys;
  readonly #nodes = new Map<number, number>();
  readonly #parents: number[] = [];
  readonly #children: Uint32Array[] = [];

  constructor(keys: KnownKeys) {
    this.#keys = keys;
  }

  /** Takes note of the children that an entry adds; only objects that have some can be on a cycle. */
  add({ parent, children, add }: WrittenEntry): void {
    if (!add || children.length === 0) return;
    const number = this.#numberOf(parent);
    const node = this.#nodes.get(number) ?? this.#parents.length;
    this.#nodes.set(number, node);
    this.#parents[node] = number;
    const numbers =
      children instanceof Uint32Array
        ? children
        : Uint32Array.from<ObjectKey | number>(children, (child) => this.#numberOf(child));
    const before = this.#children[node];
    this.#children[node] = before === undefined ? numbers : joined(before, numbers);
  }

  find(): CyclesFound {
    const graph = this.#children.map((children) => this.#nodesOf(children));
    const { cycles, complete } = elementaryCycles(graph, mostCycles);
    const texts = cycles.map((cycle) => cycleText(cycle.map((node) => this.#textOf(node))));
    return { texts: texts.sort(), complete };
  }

  #nodesOf(children: Uint32Array): number[] {
    const nodes = new Set<number>();
    for (const child of children) {
      const node = this.#nodes.get(child);
      if (node !== undefined) nodes.add(node);
    }
    return [...nodes];
  }

  #numberOf(key: ObjectKey | number): number {
    return typeof key === 'number' ? key : this.#keys.numberOf(key);
  }

  #textOf(node: number): string {
    const number = this.#parents[node];
    return number === undefined ? '' : describeKey(this.#keys.keyAt(number));
  }
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function cycleText(names: readonly string[]): string {
  const smallest = names.reduce(
    (best, name, place) => (name < (names[best] ?? '') ? place : best),
    0,
  );
  const rotated = [...names.slice(smallest), ...names.slice(0, smallest)];
  const more = rotated.length - mostNames;
  const shown = rotated.slice(0, mostNames);
  return [...shown, ...(more > 0 ? [`${more} more`] : []), rotated[0]].join(' -> ');
}
