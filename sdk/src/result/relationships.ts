import type { ObjectContent, RelationsListener } from '../object/object-content.ts';
import type { ObjectKey } from '../object/object-key.ts';
import type { Relations } from '../object/relations.ts';
import type { KeyShapes } from './key-shapes.ts';
import { ParkedKeys } from './parked-keys.ts';
import type { RelationshipPlan } from './relationship-plan.ts';

/**
 * What the objects of a collection say of their children, gathered while they are written. Of an
 * object without relationships nothing stays in memory but its parked key.
 */
export class Relationships implements RelationsListener {
  readonly shapes: KeyShapes;
  /** Of all objects, in their order. */
  readonly keys: ParkedKeys;
  /** What objects said of their children, by the places of the objects in `keys`. */
  readonly named = new Map<number, Relations>();
  readonly #ofParents = new Set<Relations>();
  #objects = 0;

  constructor(shapes: KeyShapes) {
    this.shapes = shapes;
    this.keys = new ParkedKeys(shapes);
  }

  /** Takes note of one object, now and whenever it is related until the collection ends. */
  add(content: ObjectContent): void {
    this.keys.add(content.key);
    if (content.relations !== undefined) this.named.set(this.#objects, content.relations);
    for (const relations of content.parents ?? []) this.#ofParents.add(relations);
    content.place = this.#objects;
    content.listener = this;
    this.#objects += 1;
  }

  related(object: ObjectContent, relations: Relations): void {
    if (relations === object.relations) this.named.set(object.place, relations);
    else this.#ofParents.add(relations);
  }

  /** Whether there may be entries; most collections without children have none. */
  mayHaveEntries({ update, unlisted, explicit }: RelationshipPlan): boolean {
    if (this.named.size > 0 || explicit.length > 0) return true;
    const modes = typeof update === 'string' ? [update] : [...Object.values(update), unlisted];
    return modes.includes('all');
  }

  /** Parents that were named but not collected: nobody says who their children are. */
  get uncollectedParents(): ObjectKey[] {
    const collected = new Set(this.named.values());
    return Array.from(this.#ofParents)
      .filter((relations) => !collected.has(relations))
      .map(({ parent }) => parent);
  }
}
