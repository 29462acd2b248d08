import { describeKey, identityOf, type ObjectKey } from '../object/object-key.ts';
import { elementaryCycles } from './elementary-cycles.ts';
import type { RelationshipEntry } from './relationship-entry.ts';

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
  readonly #adapterKind: string;
  readonly #nodes = new Map<string, number>();
  readonly #keys: ObjectKey[] = [];
  readonly #children: (readonly ObjectKey[])[] = [];
  readonly #objectKinds = new Set<string>();

  constructor(adapterKind: string) {
    this.#adapterKind = adapterKind;
  }

  /** Takes note of the children that an entry adds; only objects that have some can be on a cycle. */
  add({ parent, children, add }: RelationshipEntry): void {
    if (!add || children.length === 0) return;
    const identity = this.#identity(parent);
    const node = this.#nodes.get(identity) ?? this.#keys.length;
    this.#nodes.set(identity, node);
    this.#keys[node] ??= parent;
    this.#children[node] = this.#children[node]?.concat(children) ?? children;
    this.#objectKinds.add(parent.objectKind.toLowerCase());
  }

  find(): CyclesFound {
    const graph = this.#children.map((children) => this.#nodesOf(children));
    const { cycles, complete } = elementaryCycles(graph, mostCycles);
    const texts = cycles.map((cycle) => cycleText(cycle.map((node) => this.#textOf(node))));
    return { texts: texts.sort(), complete };
  }

  /** Most children are told apart from all parents by their type, which takes less than the identity. */
  #nodesOf(children: readonly ObjectKey[]): number[] {
    const nodes = new Set<number>();
    for (const child of children) {
      if (!this.#objectKinds.has(child.objectKind.toLowerCase())) continue;
      const node = this.#nodes.get(this.#identity(child));
      if (node !== undefined) nodes.add(node);
    }
    return [...nodes];
  }

  #identity(key: ObjectKey): string {
    return identityOf(key, { adapterKind: this.#adapterKind });
  }

  #textOf(node: number): string {
    const key = this.#keys[node];
    return key === undefined ? '' : describeKey(key);
  }
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
