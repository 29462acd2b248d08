import type { ObjectContent, RelationsListener } from '../object/object-content.ts';
import type { ObjectKey } from '../object/object-key.ts';
import type { Relations } from '../object/relations.ts';
import type { KnownKeys } from './known-keys.ts';
import type { RelationshipPlan } from './relationship-plan.ts';

/** Children that were not collected: how many, and the keys of the first few. */
export type UncollectedChildren = { readonly count: number; readonly first: readonly ObjectKey[] };

/** Of uncollected children, this many are named. */
const mostKeys = 10;

/**
 * What the objects of a collection say of their children, gathered while they are written. Parents are
 * told apart by identity: several objects may stand for one of them, not all of which are collected.
 */
export class Relationships implements RelationsListener {
  readonly keys: KnownKeys;
  /** What was said of the children of each parent, by the numbers of the parents. */
  readonly named = new Map<number, Relations>();

  constructor(keys: KnownKeys) {
    this.keys = keys;
  }

  /** Takes note of one object, now and whenever it is related until the collection ends. */
  add(content: ObjectContent): void {
    if (content.relations !== undefined) this.#take(content.relations);
    for (const relations of content.parents ?? []) this.#take(relations);
    content.listener = this;
  }

  related(_: ObjectContent, relations: Relations): void {
    this.#take(relations);
  }

  /** Whether there may be entries; most collections without children have none. */
  mayHaveEntries({ update, unlisted, explicit }: RelationshipPlan): boolean {
    if (this.named.size > 0 || explicit.length > 0) return true;
    const modes = typeof update === 'string' ? [update] : [...Object.values(update), unlisted];
    return modes.includes('all');
  }

  /** Parents that were named but not collected: nobody says who their children are. */
  get uncollectedParents(): ObjectKey[] {
    return Array.from(this.named)
      .filter(([number]) => !this.keys.isCollected(number))
      .map(([, { parent }]) => parent);
  }

  /** Children that were named but not collected, without those of other adapters, which few collect. */
  get uncollectedChildren(): UncollectedChildren {
    const { keys, named } = this;
    const first: ObjectKey[] = [];
    let count = 0;
    if (named.size === 0) return { count, first };
    // Every number that is neither collected nor a parent was named as a child.
    for (let number = 0; number < keys.size; number += 1) {
      if (keys.isCollected(number) || named.has(number) || !keys.isOwn(number)) continue;
      count += 1;
      if (first.length < mostKeys) first.push(keys.keyAt(number));
    }
    return { count, first };
  }

  #take(relations: Relations): void {
    if (relations.isKeptIn(this.keys)) return;
    const number = this.keys.numberOf(relations.parent);
    const known = this.named.get(number);
    if (known === undefined) {
      this.named.set(number, relations);
      relations.keepIn(this.keys);
    } else relations.join(known, this.keys);
  }
}
