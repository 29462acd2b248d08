import { type EntryRule, entryRule } from './entry-rule.ts';
import type { RelationshipEntry, WrittenEntry } from './relationship-entry.ts';
import type { RelationshipPlan } from './relationship-plan.ts';
import type { Relationships } from './relationships.ts';

/** The entries to write: those of the modes in the order of their objects, then those of `relate`. */
export function* relationshipEntries(
  gathered: Relationships,
  plan: RelationshipPlan,
): Generator<WrittenEntry> {
  yield* entriesByMode(gathered, plan);
  for (const entry of plan.explicit) {
    if (!plan.onlyAdd) yield entry;
    else if (entry.add) yield { ...entry, clearFirst: false };
  }
}

function* entriesByMode(
  gathered: Relationships,
  plan: RelationshipPlan,
): Generator<RelationshipEntry<number>> {
  const { keys, named } = gathered;
  const hasEntry = ruleOf(gathered, plan);
  const explained = new Set(plan.explicit.map(({ parent }) => keys.find(parent)));
  for (const parent of keys.collected) {
    const relations = named.get(parent);
    if (!hasEntry(keys.objectKindOf(parent), relations !== undefined)) continue;
    const children = relations?.numbers ?? none;
    // What `relate` said of this parent would be lost on one that is cleared.
    if (relations === undefined && explained.has(parent)) continue;
    if (plan.onlyAdd && children.length === 0) continue;
    yield { parent, children, add: true, clearFirst: !plan.onlyAdd };
  }
}

const none = new Uint32Array();

/** Only objects that are collected count as naming children. */
function ruleOf({ keys, named }: Relationships, { update, unlisted }: RelationshipPlan): EntryRule {
  const naming = new Set<string>();
  for (const parent of named.keys()) {
    if (keys.isCollected(parent)) naming.add(keys.objectKindOf(parent));
  }
  return entryRule(update, unlisted, naming);
}
