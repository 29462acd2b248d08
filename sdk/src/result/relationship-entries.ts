import { identityOf, type ObjectKey } from '../object/object-key.ts';
import type { Relations } from '../object/relations.ts';
import { type EntryRule, entryRule } from './entry-rule.ts';
import type { RelationshipEntry } from './relationship-entry.ts';
import type { RelationshipPlan } from './relationship-plan.ts';
import type { Relationships } from './relationships.ts';

/** The entries to write: those of the modes in the order of their objects, then those of `relate`. */
export function* relationshipEntries(
  gathered: Relationships,
  plan: RelationshipPlan,
): Generator<RelationshipEntry> {
  yield* entriesByMode(gathered, plan);
  for (const entry of plan.explicit) {
    if (!plan.onlyAdd) yield entry;
    else if (entry.add) yield { ...entry, clearFirst: false };
  }
}

function entriesByMode(
  gathered: Relationships,
  plan: RelationshipPlan,
): Generator<RelationshipEntry> {
  const naming = new Set(Array.from(gathered.named.values(), ({ parent }) => parent.objectKind));
  const hasEntry = entryRule(plan.update, plan.unlisted, naming);
  const objectKinds = plan.onlyAdd ? [] : gathered.shapes.objectKinds;
  const anySilent = objectKinds.some((objectKind) => hasEntry(objectKind, false));
  return anySilent
    ? entriesOfAll(gathered, hasEntry, plan.explicit)
    : entriesOfNaming(gathered, hasEntry, plan.onlyAdd);
}

function* entriesOfAll(
  { keys, named, shapes: { adapterKind } }: Relationships,
  hasEntry: EntryRule,
  explicit: readonly RelationshipEntry[],
): Generator<RelationshipEntry> {
  const identity = (key: ObjectKey) => identityOf(key, { adapterKind });
  const explained = new Set(explicit.map(({ parent }) => identity(parent)));
  let place = 0;
  for (const parent of keys) {
    const relations = named.get(place);
    place += 1;
    if (!hasEntry(parent.objectKind, relations !== undefined)) continue;
    if (relations !== undefined) yield entryOf(relations, true);
    // What `relate` said of this parent would be lost on one that is cleared.
    else if (explained.size === 0 || !explained.has(identity(parent))) {
      yield { parent, children: [], add: true, clearFirst: true };
    }
  }
}

/** Without the keys of all others, which need not be unpacked. */
function* entriesOfNaming(
  { named }: Relationships,
  hasEntry: EntryRule,
  onlyAdd: boolean,
): Generator<RelationshipEntry> {
  // What was said after the object was written came late.
  const inOrder = Array.from(named).sort(([one], [other]) => one - other);
  for (const [, relations] of inOrder) {
    if (!hasEntry(relations.parent.objectKind, true)) continue;
    const entry = entryOf(relations, !onlyAdd);
    if (!onlyAdd || entry.children.length > 0) yield entry;
  }
}

function entryOf({ parent, children }: Relations, clearFirst: boolean): RelationshipEntry {
  return { parent, children, add: true, clearFirst };
}
