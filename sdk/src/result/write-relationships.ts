import type { ObjectKey } from '../object/object-key.ts';
import { DistinctChildren } from './distinct-children.ts';
import type { JsonBytes } from './json-bytes.ts';
import type { KnownKeys } from './known-keys.ts';
import type { ListWriter } from './list-writer.ts';
import type { CyclesFound, RelationshipCycles } from './relationship-cycles.ts';
import { relationshipEntries } from './relationship-entries.ts';
import type { WrittenEntry } from './relationship-entry.ts';
import type { RelationshipPlan } from './relationship-plan.ts';
import type { Relationships } from './relationships.ts';

/** How many entries were written, and what was wrong with them. */
export type WrittenRelationships = {
  readonly entries: number;
  readonly cycles: CyclesFound;
  /** Objects that were named as children of themselves, which is not written. */
  readonly ownParents: readonly ObjectKey[];
};

/** Children from which on an entry is written part by part: its text may be longer than memory. */
const manyChildren = 1000;

/** Writes the members of the list of relationships. Loaded by collections that have some. */
export async function writeRelationships(
  gathered: Relationships,
  plan: RelationshipPlan,
  list: ListWriter,
): Promise<WrittenRelationships> {
  const { keys } = gathered;
  let entries = 0;
  let cycles: RelationshipCycles | undefined;
  const distinct = new DistinctChildren(keys.size);
  const write = (entry: WrittenEntry) => writeEntry(entry, list, keys);
  for (const given of relationshipEntries(gathered, plan)) {
    const entry = withDistinct(given, distinct);
    if (entry.children.length > 0) {
      cycles ??= await newCycles(keys);
      cycles.add(entry);
    }
    if (entry.children.length > manyChildren) await writeLongEntry(entry, list, keys);
    else {
      const part = list.add(entry, write);
      if (part !== undefined) await part;
    }
    entries += 1;
  }
  const ownParents = distinct.ownParents.map((number) => keys.keyAt(number));
  return { entries, cycles: cycles?.find() ?? { texts: [], complete: true }, ownParents };
}

function withDistinct(entry: WrittenEntry, distinct: DistinctChildren): WrittenEntry {
  const { parent, children } = entry;
  if (typeof parent !== 'number' || !(children instanceof Uint32Array)) return entry;
  if (children.length === 0) return entry;
  return { ...entry, parent, children: distinct.of(parent, children) };
}

/** Loaded where there are children: `addChildren([])` alone cannot close a cycle. */
async function newCycles(keys: KnownKeys): Promise<RelationshipCycles> {
  const { RelationshipCycles } = await import('./relationship-cycles.ts');
  return new RelationshipCycles(keys);
}

const comma = 0x2c;
const beforeParent = Buffer.from('{"parent":');
const beforeChildren = Buffer.from(',"children":[');
/** `add` and `clearFirst` are true for the collector where they are absent. */
const ends = {
  replaces: Buffer.from(']}'),
  adds: Buffer.from('],"clearFirst":false}'),
  takesAway: Buffer.from('],"add":false,"clearFirst":false}'),
};

function endOf({ add, clearFirst }: WrittenEntry): Buffer {
  if (!add) return ends.takesAway;
  return clearFirst ? ends.replaces : ends.adds;
}

function writeEntry(entry: WrittenEntry, { bytes }: ListWriter, keys: KnownKeys): void {
  const { parent, children } = entry;
  writeParent(parent, bytes, keys);
  for (let place = 0; place < children.length; place += 1) {
    writeChild(children[place], place, bytes, keys);
  }
  bytes.encoded(endOf(entry));
}

/** Where it is not written to its end, the parent keeps the children that it has: none is cleared. */
async function writeLongEntry(
  entry: WrittenEntry,
  list: ListWriter,
  keys: KnownKeys,
): Promise<void> {
  const { bytes } = list;
  const { parent, children } = entry;
  const early = endOf({ ...entry, clearFirst: false }).toString();
  await list.addInParts(early, async (part) => {
    writeParent(parent, bytes, keys);
    for (let place = 0; place < children.length; place += 1) {
      const complete = part();
      if (complete !== undefined) await complete;
      writeChild(children[place], place, bytes, keys);
    }
    bytes.encoded(endOf(entry));
  });
}

function writeParent(parent: ObjectKey | number, bytes: JsonBytes, keys: KnownKeys): void {
  bytes.encoded(beforeParent);
  keys.write(parent, bytes);
  bytes.encoded(beforeChildren);
}

function writeChild(
  child: ObjectKey | number | undefined,
  place: number,
  bytes: JsonBytes,
  keys: KnownKeys,
): void {
  if (place > 0) bytes.mark(comma);
  if (child !== undefined) keys.write(child, bytes);
}
