import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineObjectType } from '../../src/index.ts';
import { elementaryCycles } from '../../src/result/elementary-cycles.ts';
import { KeyShapes } from '../../src/result/key-shapes.ts';
import { KnownKeys } from '../../src/result/known-keys.ts';
import { RelationshipCycles } from '../../src/result/relationship-cycles.ts';
import type { Graph } from '../../src/result/strong-components.ts';

const Tree = defineObjectType('tree', {});
const Row = defineObjectType('row', { identifiers: { row: { type: 'integer' } } });

const newCycles = () => new RelationshipCycles(new KnownKeys(new KeyShapes('OrchardAdapter')));

/** The cycles among trees with these names. */
function cyclesOf(children: Record<string, readonly string[]>) {
  const cycles = newCycles();
  const keyOf = (name: string) => Tree.objectKey({ name });
  for (const [parent, names] of Object.entries(children)) {
    const entry = { parent: keyOf(parent), children: names.map(keyOf) };
    cycles.add({ ...entry, add: true, clearFirst: true });
  }
  return cycles.find();
}

test('cycles are named by their objects, beginning with the smallest', () => {
  expect(cyclesOf({ C: ['B'], B: ['A', 'D'], A: ['C'], D: ['B'], E: ['A'] })).toEqual({
    texts: ['tree "A" -> tree "C" -> tree "B" -> tree "A"', 'tree "B" -> tree "D" -> tree "B"'],
    complete: true,
  });
});

test('names are compared as the platform does, also those of several entries', () => {
  expect(cyclesOf({ A: ['B'], B: ['C'], b: ['a'] }).texts).toEqual([
    'tree "A" -> tree "B" -> tree "A"',
  ]);
});

test('an object is told from others by its identifiers, not by its name', () => {
  const [one, two] = [1, 2].map((row) => Row.objectKey({ name: 'Row', row }));
  const cycles = newCycles();
  if (one && two) {
    cycles.add({ parent: one, children: [two], add: true, clearFirst: true });
    expect(cycles.find().texts).toEqual([]);
    cycles.add({ parent: two, children: [one], add: true, clearFirst: true });
  }
  expect(cycles.find().texts).toEqual([
    'row "Row" (row=1) -> row "Row" (row=2) -> row "Row" (row=1)',
  ]);
});

test('children that are taken away close no cycle', () => {
  const [one, two] = ['A', 'B'].map((name) => Tree.objectKey({ name }));
  const cycles = newCycles();
  if (one && two) {
    cycles.add({ parent: one, children: [two], add: true, clearFirst: true });
    cycles.add({ parent: two, children: [one], add: false, clearFirst: false });
  }
  expect(cycles.find().texts).toEqual([]);
});

test('of a dense graph a hundred cycles are named, and it is said that there are more', () => {
  const names = Array.from({ length: 20 }, (_, number) => `T${number}`);
  const { texts, complete } = cyclesOf(Object.fromEntries(names.map((name) => [name, names])));
  expect({ length: new Set(texts).size, complete }).toEqual({ length: 100, complete: false });
});

test('a long cycle is not named in full', () => {
  const names = Array.from({ length: 1000 }, (_, number) => `T${String(number).padStart(4, '0')}`);
  const ring = names.map((name, place): [string, string[]] => [
    name,
    [names[place - 999] ?? names[place + 1] ?? ''],
  ]);
  const [text = ''] = cyclesOf(Object.fromEntries(ring)).texts;
  expect(text).toMatch(/^tree "T0000" -> tree "T0001" -> .* -> 980 more -> tree "T0000"$/);
});

/** Every cycle that begins with its smallest node, by trying all paths. */
function cyclesByTrying(graph: Graph): string[] {
  const found: string[] = [];
  const walk = (path: number[]) => {
    const [start = 0] = path;
    for (const next of graph[path.at(-1) ?? start] ?? []) {
      if (next === start) found.push(path.join());
      else if (next > start && !path.includes(next)) walk([...path, next]);
    }
  };
  graph.forEach((_, node) => void walk([node]));
  return found.sort();
}

const someGraph = fc.integer({ min: 0, max: 7 }).chain((count) =>
  fc.array(fc.uniqueArray(fc.nat(Math.max(0, count - 1)), { maxLength: 4 }), {
    minLength: count,
    maxLength: count,
  }),
);

test('every elementary cycle of a graph is found, and found once', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const { cycles, complete } = elementaryCycles(graph, 100_000);
      expect(complete).toBe(true);
      expect(cycles.map((cycle) => cycle.join()).sort()).toEqual(cyclesByTrying(graph));
    }),
    { numRuns: 2000 },
  );
});

test.each<[string, (node: number) => number[]]>([
  ['one chain', (node) => [node + 1]],
  ['a tree', (node) => [2 * node + 1, 2 * node + 2]],
  ['many ways', (node) => [1, 17, 290].map((step) => node + step)],
])('a hundred thousand objects in %s have no cycle, and to see that takes a moment', (_, next) => {
  const count = 100_000;
  const graph = Array.from({ length: count }, (_, node) => next(node).filter((to) => to < count));
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    expect(elementaryCycles(graph, 100)).toEqual({ cycles: [], complete: true });
    return performance.now() - begun;
  });
  // 20 ms on an idle machine; a test must pass on a busy one.
  expect(Math.min(...times)).toBeLessThan(500);
});
