import { cyclicComponents, type Graph } from './components.ts';

/** Cycles that pass no node twice, as lists of nodes; `complete` says whether these are all. */
export interface ElementaryCycles {
  readonly cycles: readonly (readonly number[])[];
  readonly complete: boolean;
}

/**
 * Every elementary cycle of a graph once, up to `most` of them. Johnson's algorithm: without cycles it
 * takes as long as looking at each node and edge, and each cycle takes as long again at most.
 */
export function elementaryCycles(graph: Graph, most: number): ElementaryCycles {
  const cycles: number[][] = [];
  const components = cyclicComponents(graph);
  for (let nodes = components.pop(); nodes !== undefined; nodes = components.pop()) {
    const members = new Set(nodes);
    const start = nodes.reduce((least, node) => Math.min(least, node));
    for (const cycle of cyclesThrough(start, members, graph)) {
      if (cycles.length === most) return { cycles, complete: false };
      cycles.push(cycle);
    }
    // Every cycle through the start is known: what is left may fall apart.
    members.delete(start);
    components.push(...componentsAmong(members, graph));
  }
  return { cycles, complete: true };
}

/** Looks at these nodes only: a component is taken apart node by node. */
function componentsAmong(members: ReadonlySet<number>, graph: Graph): number[][] {
  const nodes = [...members];
  const places = new Map(nodes.map((node, place) => [node, place]));
  const part = nodes.map((node) =>
    (graph[node] ?? []).map((child) => places.get(child)).filter((place) => place !== undefined),
  );
  return cyclicComponents(part).map((component) => component.map((place) => nodes[place] ?? 0));
}

function* cyclesThrough(
  start: number,
  members: ReadonlySet<number>,
  graph: Graph,
): Generator<number[]> {
  const enter = (node: number): Step => ({
    node,
    children: (graph[node] ?? []).filter((child) => members.has(child)),
    next: 0,
    closes: false,
  });
  const blocked = new BlockedNodes();
  const path = [enter(start)];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const child = step.children[step.next];
    step.next += 1;
    if (child === undefined) {
      path.pop();
      if (step.closes) blocked.release(step.node);
      else blocked.keepUntil(step.children, step.node);
      const parent = path.at(-1);
      if (parent !== undefined) parent.closes ||= step.closes;
    } else if (child === start) {
      step.closes = true;
      yield path.map(({ node }) => node);
    } else if (!blocked.has(child)) {
      blocked.add(child);
      path.push(enter(child));
    }
  }
}

/** A node on the path, which of its children is next, and whether a cycle goes through it. */
interface Step {
  readonly node: number;
  readonly children: readonly number[];
  next: number;
  closes: boolean;
}

/** Nodes that are on the path, and those from which one cannot get to the start past these. */
class BlockedNodes {
  readonly #nodes = new Set<number>();
  readonly #waiting = new Map<number, Set<number>>();

  has(node: number): boolean {
    return this.#nodes.has(node);
  }

  add(node: number): void {
    this.#nodes.add(node);
  }

  /** Keeps a node blocked until one of the others is not any more. */
  keepUntil(others: readonly number[], node: number): void {
    for (const other of others) {
      const waiting = this.#waiting.get(other);
      if (waiting === undefined) this.#waiting.set(other, new Set([node]));
      else waiting.add(node);
    }
  }

  release(node: number): void {
    const released = [node];
    for (let next = released.pop(); next !== undefined; next = released.pop()) {
      if (!this.#nodes.delete(next)) continue;
      released.push(...(this.#waiting.get(next) ?? []));
      this.#waiting.delete(next);
    }
  }
}
