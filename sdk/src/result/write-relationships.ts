import type { JsonBytes } from './json-bytes.ts';
import type { KeyShapes } from './key-shapes.ts';
import type { CyclesFound, RelationshipCycles } from './relationship-cycles.ts';
import type { RelationshipEntry } from './relationship-entry.ts';

/** Where entries are written, and what their keys need. */
export type EntryOutput = {
  readonly adapterKind: string;
  readonly keys: KeyShapes;
  readonly bytes: JsonBytes;
  readonly flushWhenLong: () => Promise<void> | undefined;
};

/** How many entries were written, and the cycles among them. */
export type WrittenRelationships = { readonly entries: number; readonly cycles: CyclesFound };

/** Writes the members of the list of relationships. */
export async function writeRelationships(
  entries: Iterable<RelationshipEntry>,
  output: EntryOutput,
): Promise<WrittenRelationships> {
  let written = 0;
  let cycles: RelationshipCycles | undefined;
  for (const entry of entries) {
    if (entry.children.length > 0) {
      cycles ??= await newCycles(output.adapterKind);
      cycles.add(entry);
    }
    if (written > 0) output.bytes.json(',\n');
    written += 1;
    writeEntry(entry, output);
    await output.flushWhenLong();
  }
  return { entries: written, cycles: cycles?.find() ?? { texts: [], complete: true } };
}

/** Loaded where there are relationships: most adapters of one object type have none. */
async function newCycles(adapterKind: string): Promise<RelationshipCycles> {
  const { RelationshipCycles } = await import('./relationship-cycles.ts');
  return new RelationshipCycles(adapterKind);
}

/** `add` and `clearFirst` are true for the collector where they are absent. */
function writeEntry(entry: RelationshipEntry, { keys, bytes }: EntryOutput): void {
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
