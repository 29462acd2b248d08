import { type Graph, strongComponents } from './strong-components.ts';

/** Cycles that pass no node twice, and whether these are all of them. */
export type ElementaryCycles = {
  readonly cycles: readonly (readonly number[])[];
  readonly complete: boolean;
};

/**
 * Each elementary cycle once, beginning with its smallest node, until there are more than `most` of
 * them: a dense graph has exponentially many. Johnson's algorithm: the time is that of visiting each
 * node and edge once, when there is no cycle, and once more for each cycle that is found.
 */
export function elementaryCycles(graph: Graph, most: number): ElementaryCycles {
  const cycles: number[][] = [];
  let components = strongComponents(graph, () => true);
  for (let nodes = components.pop(); nodes !== undefined; nodes = components.pop()) {
    const members = new Set(nodes);
    const smallest = nodes.reduce((one, other) => Math.min(one, other));
    for (const cycle of cyclesThrough(graph, smallest, members)) {
      if (cycles.length === most) return { cycles, complete: false };
      cycles.push(cycle);
    }
    members.delete(smallest);
    const rest = strongComponents(graph, (node) => members.has(node));
    components = components.concat(rest);
  }
  return { cycles, complete: true };
}

/**
 * The elementary cycles through one node among the members of its component. A node from which the
 * start could not be reached is not entered again before a node behind it becomes free.
 */
function* cyclesThrough(
  graph: Graph,
  start: number,
  members: ReadonlySet<number>,
): Generator<number[]> {
  const childrenOf = (node: number) => (graph[node] ?? []).filter((child) => members.has(child));
  const blocked = new Blocked();
  const path = [start];
  const visits = [{ children: childrenOf(start), next: 0, closed: false }];
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const child = visit.children[visit.next];
    visit.next += 1;
    if (child === undefined) {
      const node = path.pop() ?? start;
      if (visit.closed) blocked.free(node);
      else blocked.until(visit.children, node);
      visits.pop();
      const parent = visits.at(-1);
      if (parent !== undefined && visit.closed) parent.closed = true;
    } else if (child === start) {
      visit.closed = true;
      yield [...path];
    } else if (!blocked.has(child)) {
      blocked.add(child);
      path.push(child);
      visits.push({ children: childrenOf(child), next: 0, closed: false });
    }
  }
}

/** Nodes that are on the path, or that led to nothing as long as others are on it. */
class Blocked {
  readonly #nodes = new Set<number>();
  readonly #waiting = new Map<number, Set<number>>();

  has(node: number): boolean {
    return this.#nodes.has(node);
  }

  add(node: number): void {
    this.#nodes.add(node);
  }

  /** The node stays blocked until one of these becomes free. */
  until(others: readonly number[], node: number): void {
    for (const other of others) {
      const waiting = this.#waiting.get(other);
      if (waiting === undefined) this.#waiting.set(other, new Set([node]));
      else waiting.add(node);
    }
  }

  free(node: number): void {
    const nodes = [node];
    for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
      if (!this.#nodes.delete(next)) continue;
      nodes.push(...(this.#waiting.get(next) ?? []));
      this.#waiting.delete(next);
    }
  }
}
