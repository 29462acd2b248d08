import { describe, expect, test } from 'vitest';
import { elementaryCycles } from '../../../src/checks/cycles/elementary-cycles.ts';
import { findCycles } from '../../../src/checks/cycles/find-cycles.ts';
import { findingsOf, treeKey } from '../orchard.ts';

const relationships = (...pairs: readonly (readonly [string, string])[]) => ({
  relationships: pairs.map(([parent, child]) => ({
    parent: treeKey(parent),
    children: [treeKey(child)],
  })),
});
const namesIn = (collection: Parameters<typeof findCycles>[0]) =>
  findCycles(collection, 100).cycles.map(({ names }) =>
    names.map((name) => name.replace(/^Tree (.*) \(Orchard::tree\)$/, '$1')).join(' '),
  );

describe('Cycles', () => {
  test('are all found, also those that share objects', () => {
    const pairs = ['ab', 'bc', 'ca', 'cb', 'ba', 'ac'].map(
      ([parent = '', child = '']) => [parent, child] as const,
    );
    expect(namesIn(relationships(...pairs))).toEqual(['a b', 'a b c', 'a c', 'a c b', 'b c']);
  });

  test('begin with the smallest name', () => {
    expect(namesIn(relationships(['c', 'a'], ['b', 'c'], ['a', 'b']))).toEqual(['a b c']);
  });

  test('may be as short as one object', () => {
    expect(namesIn(relationships(['a', 'a']))).toEqual(['a']);
  });

  test('are found behind another name and another letter case of an object', () => {
    const collection = {
      relationships: [
        { parent: treeKey('x'), children: [treeKey('y')] },
        { parent: treeKey('Y', 'Renamed'), children: [treeKey('X', 'Renamed too')] },
      ],
    };
    expect(namesIn(collection)).toEqual(['x y']);
  });

  test('are not made of what is taken away, nor of keys that are incomplete', () => {
    const [there, back] = relationships(['a', 'b'], ['b', 'a']).relationships;
    if (there === undefined || back === undefined) throw new Error('two relationships');
    const nobody = { ...treeKey('b'), name: '' };
    expect(namesIn({ relationships: [there, { ...back, add: false }] })).toEqual([]);
    expect(
      namesIn({
        relationships: [
          { parent: treeKey('a'), children: [nobody] },
          { parent: nobody, children: [treeKey('a')] },
        ],
      }),
    ).toEqual([]);
  });

  test('are not made of diamonds', () => {
    expect(namesIn(relationships(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toEqual([]);
  });

  test('are an error each, and are listed up to a hundred', () => {
    const names = Array.from({ length: 8 }, (_, index) => String(index));
    const all = names.flatMap((one) =>
      names.filter((other) => other !== one).map((other) => [one, other] as const),
    );
    const findings = findingsOf('relationship-cycles', relationships(...all));
    expect(findings).toHaveLength(101);
    expect(findings[0]?.message).toBe(
      'Found relationship cycle: Tree 0 (Orchard::tree) -> Tree 1 (Orchard::tree) -> Tree 0 (Orchard::tree)',
    );
    expect(findings.at(-1)?.message).toContain('more than 100 relationship cycles');
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['ERROR']));
  });
});

test('a chain of a hundred thousand objects is no cycle, and its ends tied together are one', () => {
  const chain = Array.from({ length: 100_000 }, (_, node) => [node + 1]);
  expect(elementaryCycles([...chain, []], 10)).toEqual({ cycles: [], complete: true });
  const { cycles } = elementaryCycles([...chain, [0]], 10);
  expect(cycles.map(({ length }) => length)).toEqual([100_001]);
});

test('each cycle of a graph is found once, as trying out every path does', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const graph = randomGraph(seed, 6);
    const { cycles } = elementaryCycles(graph, 10_000);
    const texts = cycles.map((cycle) => rotated(cycle).join(' '));
    expect(texts.toSorted()).toEqual(cyclesByTrying(graph).toSorted());
  }
});

function randomGraph(seed: number, nodes: number): number[][] {
  let state = seed;
  const chance = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: nodes }, () =>
    Array.from({ length: nodes }, (_, node) => node).filter(() => chance() < 0.35),
  );
}

function rotated(cycle: readonly number[]): readonly number[] {
  const start = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}

function cyclesByTrying(graph: readonly (readonly number[])[]): string[] {
  const found: string[] = [];
  const follow = (path: readonly number[]) => {
    const [start = 0] = path;
    for (const child of graph[path.at(-1) ?? 0] ?? []) {
      if (child === start) found.push(path.join(' '));
      else if (child > start && !path.includes(child)) follow([...path, child]);
    }
  };
  graph.forEach((_, node) => {
    follow([node]);
  });
  return found;
}
