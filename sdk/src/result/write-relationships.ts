import type { KeyShapes } from './key-shapes.ts';
import type { ListWriter } from './list-writer.ts';
import type { CyclesFound, RelationshipCycles } from './relationship-cycles.ts';
import { relationshipEntries } from './relationship-entries.ts';
import type { RelationshipEntry } from './relationship-entry.ts';
import type { RelationshipPlan } from './relationship-plan.ts';
import type { Relationships } from './relationships.ts';

/** How many entries were written, and the cycles among them. */
export type WrittenRelationships = { readonly entries: number; readonly cycles: CyclesFound };

/** Writes the members of the list of relationships. Loaded by collections that have some. */
export async function writeRelationships(
  gathered: Relationships,
  plan: RelationshipPlan,
  list: ListWriter,
): Promise<WrittenRelationships> {
  let written = 0;
  let cycles: RelationshipCycles | undefined;
  const write = (entry: RelationshipEntry) => writeEntry(entry, list, gathered.shapes);
  for (const entry of relationshipEntries(gathered, plan)) {
    if (entry.children.length > 0) {
      cycles ??= await newCycles(gathered.shapes.adapterKind);
      cycles.add(entry);
    }
    const part = list.add(entry, write);
    if (part !== undefined) await part;
    written += 1;
  }
  return { entries: written, cycles: cycles?.find() ?? { texts: [], complete: true } };
}

/** Loaded where there are children: `addChildren([])` alone cannot close a cycle. */
async function newCycles(adapterKind: string): Promise<RelationshipCycles> {
  const { RelationshipCycles } = await import('./relationship-cycles.ts');
  return new RelationshipCycles(adapterKind);
}

/** `add` and `clearFirst` are true for the collector where they are absent. */
function writeEntry(entry: RelationshipEntry, { bytes }: ListWriter, keys: KeyShapes): void {
  bytes.json('{"parent":');
  keys.write(entry.parent, bytes);
  bytes.json(',"children":[');
  entry.children.forEach((child, place) => {
    if (place > 0) bytes.json(',');
    keys.write(child, bytes);
  });
  bytes.json(']');
  if (!entry.add) bytes.json(',"add":false');
  if (!entry.clearFirst) bytes.json(',"clearFirst":false');
  bytes.json('}');
}
