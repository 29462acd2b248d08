import { validate } from '@packwright/api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relationshipModes } from '../../src/definition/relationship-mode.ts';
import { defineObjectType } from '../../src/index.ts';
import type { RelationshipPlan } from '../../src/result/relationship-plan.ts';
import { auto, newDocument } from './written-document.ts';

const types = {
  orchard: defineObjectType('orchard', { identifiers: { id: {} } }),
  tree: defineObjectType('tree', {}),
};
type Kind = keyof typeof types;

/** One object of a collection. */
type Sketch = {
  readonly kind: Kind;
  /** Numbers of its children, undefined where it says nothing of them. */
  readonly children: readonly number[] | undefined;
  /** Whether it says so when it is written already. */
  readonly late: boolean;
};

/** The table, for one object and for what its group has. */
const hasEntry: Record<string, (names: boolean, anyNames: boolean) => boolean> = {
  all: () => true,
  none: () => false,
  auto: (_, anyNames) => anyNames,
  perObject: (names) => names,
};

/** What is to be written, the straightforward way. */
function expectedOf(sketches: readonly Sketch[], { update, unlisted, onlyAdd }: RelationshipPlan) {
  const listed = (kind: Kind) => (typeof update === 'string' ? undefined : update[kind]);
  const modeOf = (kind: Kind) => (typeof update === 'string' ? update : (update[kind] ?? unlisted));
  const sameGroup = (one: Kind, other: Kind) => one === other || !(listed(one) ?? listed(other));
  return sketches.flatMap(({ kind, children }, number) => {
    const group = sketches.filter((other) => sameGroup(kind, other.kind));
    const anyNames = group.some((other) => other.children !== undefined);
    if (!hasEntry[modeOf(kind)]?.(children !== undefined, anyNames)) return [];
    if (onlyAdd && !children?.length) return [];
    const names = Array.from(new Set(children), (child) => `object ${child}`);
    return [{ parent: `object ${number}`, children: names, ...(onlyAdd && { clearFirst: false }) }];
  });
}

/** What is written, with the names of the objects. */
async function writtenOf(sketches: readonly Sketch[], plan: RelationshipPlan) {
  const { document, parsed } = newDocument();
  const objects = sketches.map(({ kind }, number) => {
    const name = `object ${number}`;
    if (kind === 'tree') return types.tree.object({ name });
    return types.orchard.object({ name, id: String(number) });
  });
  const relate = (late: boolean) =>
    sketches.forEach((sketch, number) => {
      if (sketch.late !== late || !sketch.children) return;
      objects[number]?.addChildren(sketch.children.flatMap((child) => objects[child] ?? []));
    });
  relate(false);
  for (const object of objects) document.add(object);
  relate(true);
  await document.end(plan);
  expect(validate('CollectResult', parsed())).toEqual([]);
  return parsed().relationships.map(({ parent, children, ...flags }: Written) => ({
    parent: parent.name,
    children: children.map(({ name }) => name),
    ...flags,
  }));
}
type Named = { readonly name: string };
type Written = { readonly parent: Named; readonly children: readonly Named[] };

const someSketches = fc.integer({ min: 1, max: 10 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, number) =>
      fc.record({
        kind: fc.constantFrom<Kind>('orchard', 'tree'),
        children: fc.option(
          fc.array(
            fc.nat(count - 1).filter((child) => child !== number),
            { maxLength: count === 1 ? 0 : 4 },
          ),
          { nil: undefined },
        ),
        late: fc.boolean(),
      }),
    ),
  ),
);
const someMode = fc.constantFrom(...relationshipModes);
const somePlan = fc.record({
  update: fc.oneof(
    someMode,
    fc.record({ orchard: someMode, tree: someMode }, { requiredKeys: [] }),
  ),
  unlisted: someMode,
  explicit: fc.constant([]),
  onlyAdd: fc.boolean(),
});

test('in any mode the entries are those of the table, in the order of the objects', async () => {
  await fc.assert(
    fc.asyncProperty(someSketches, somePlan, async (sketches, plan) => {
      expect(await writtenOf(sketches, plan)).toEqual(expectedOf(sketches, plan));
    }),
    { numRuns: 1000 },
  );
});

const tree = (name: string) => types.tree.object({ name });

test('an adapter that names no children leaves all relationships as they are', async () => {
  const { document, parsed } = newDocument();
  for (const name of ['A', 'B']) document.add(tree(name));
  await document.end(auto);
  expect(parsed().relationships).toEqual([]);
});

test('objects that are not collected have no entry, but may be children', async () => {
  const { document, parsed } = newDocument();
  const [collected, not] = [tree('A'), tree('B')];
  document.add(collected.addChild(not));
  not.addChild(tree('C'));
  const { uncollectedParents } = await document.end(auto);
  expect(parsed().relationships).toMatchObject([
    { parent: { name: 'A' }, children: [{ name: 'B' }] },
  ]);
  expect(uncollectedParents).toEqual([]);
});

test('a parent that was named by its child and is not collected is told of', async () => {
  const { document, parsed } = newDocument();
  const [early, late] = [tree('A').addParent(tree('early')), tree('B')];
  for (const child of [early, late]) document.add(child);
  late.addParents([tree('late'), early]);
  const { uncollectedParents } = await document.end({ ...auto, update: 'perObject' });
  expect(uncollectedParents.map(({ name }) => name)).toEqual(['early', 'late']);
  expect(parsed().relationships).toMatchObject([{ parent: { name: 'A' } }]);
});
