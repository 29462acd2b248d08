import type { RelationshipMode, RelationshipUpdate } from '../definition/relationship-mode.ts';
import type { ObjectContent, RelationsListener } from '../object/object-content.ts';
import { identityOf, type ObjectKey } from '../object/object-key.ts';
import type { Relations } from '../object/relations.ts';
import { type EntryRule, entryRule } from './entry-rule.ts';
import type { KeyShapes } from './key-shapes.ts';
import { ParkedKeys } from './parked-keys.ts';
import type { RelationshipEntry } from './relationship-entry.ts';

/** How the relationships of a collection are told. */
export type RelationshipPlan = {
  readonly update: RelationshipUpdate;
  /** The mode of object types that `update` does not list. */
  readonly unlisted: RelationshipMode;
  /** Entries that the author made by `relate`: written in any mode, behind all others. */
  readonly explicit: readonly RelationshipEntry[];
  /**
   * True after a failed step: nothing is removed, because children may be missing that were there to
   * be collected. Entries add to what is known, and objects that named no children have none.
   */
  readonly onlyAdd: boolean;
};

/**
 * What the objects of a collection say of their children, gathered while they are written. Of an
 * object without relationships nothing stays in memory but its parked key.
 */
export class Relationships implements RelationsListener {
  readonly #shapes: KeyShapes;
  readonly #keys: ParkedKeys;
  readonly #named = new Map<number, Relations>();
  readonly #ofParents = new Set<Relations>();
  #objects = 0;

  constructor(shapes: KeyShapes) {
    this.#shapes = shapes;
    this.#keys = new ParkedKeys(shapes);
  }

  /** Takes note of one object, now and whenever it is related until the collection ends. */
  add(content: ObjectContent): void {
    this.#keys.add(content.key);
    if (content.relations !== undefined) this.#named.set(this.#objects, content.relations);
    for (const relations of content.parents ?? []) this.#ofParents.add(relations);
    content.place = this.#objects;
    content.listener = this;
    this.#objects += 1;
  }

  related(object: ObjectContent, relations: Relations): void {
    if (relations === object.relations) this.#named.set(object.place, relations);
    else this.#ofParents.add(relations);
  }

  /** The entries to write, in the order of their objects. */
  *entries(plan: RelationshipPlan): Generator<RelationshipEntry> {
    yield* this.#entriesByMode(plan);
    for (const entry of plan.explicit) {
      if (!plan.onlyAdd) yield entry;
      else if (entry.add) yield { ...entry, clearFirst: false };
    }
  }

  /** Parents that were named but not collected: nobody says who their children are. */
  get uncollectedParents(): ObjectKey[] {
    const collected = new Set(this.#named.values());
    return Array.from(this.#ofParents)
      .filter((relations) => !collected.has(relations))
      .map(({ parent }) => parent);
  }

  *#entriesByMode(plan: RelationshipPlan): Generator<RelationshipEntry> {
    const naming = new Set(Array.from(this.#named.values(), ({ parent }) => parent.objectKind));
    const hasEntry = entryRule(plan.update, plan.unlisted, naming);
    const mayBeSilent = (objectKind: string) => hasEntry(objectKind, false);
    if (!plan.onlyAdd && this.#shapes.objectKinds.some(mayBeSilent)) {
      yield* this.#entriesOfAll(hasEntry, plan.explicit);
    } else yield* this.#entriesOfNaming(hasEntry, plan.onlyAdd);
  }

  *#entriesOfAll(hasEntry: EntryRule, explicit: readonly RelationshipEntry[]) {
    const explained = new Set(explicit.map(({ parent }) => this.#identity(parent)));
    let place = 0;
    for (const parent of this.#keys) {
      const relations = this.#named.get(place);
      place += 1;
      if (!hasEntry(parent.objectKind, relations !== undefined)) continue;
      if (relations !== undefined) yield entry(relations, true);
      // What `relate` said of this parent would be lost on one that is cleared.
      else if (explained.size === 0 || !explained.has(this.#identity(parent))) {
        yield { parent, children: [], add: true, clearFirst: true };
      }
    }
  }

  *#entriesOfNaming(hasEntry: EntryRule, onlyAdd: boolean): Generator<RelationshipEntry> {
    // One that was related only after others were written came late.
    const inOrder = Array.from(this.#named).sort(([one], [other]) => one - other);
    for (const [, relations] of inOrder) {
      if (!hasEntry(relations.parent.objectKind, true)) continue;
      const made = entry(relations, !onlyAdd);
      if (!onlyAdd || made.children.length > 0) yield made;
    }
  }

  #identity(key: ObjectKey): string {
    return identityOf(key, { adapterKind: this.#shapes.adapterKind });
  }
}

function entry({ parent, children }: Relations, clearFirst: boolean): RelationshipEntry {
  return { parent, children, add: true, clearFirst };
}
