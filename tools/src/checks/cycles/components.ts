/** Numbers of nodes that each node leads to. */
export type Graph = readonly (readonly number[])[];

/**
 * The sets of nodes that all lead to each other; a node on no cycle is in none. Tarjan's algorithm
 * without recursion: a chain of relationships may be longer than the stack.
 */
export function cyclicComponents(graph: Graph): number[][] {
  const search = new ComponentSearch(graph);
  graph.forEach((_, node) => {
    search.visit(node);
  });
  return search.found;
}

class ComponentSearch {
  readonly found: number[][] = [];
  readonly #graph: Graph;
  /** When a node was met, from 1 on. */
  readonly #met: Uint32Array;
  /** The earliest node on the path that a node leads back to. */
  readonly #earliest: Uint32Array;
  /** Nodes whose component is not known yet. */
  readonly #open: number[] = [];
  readonly #isOpen: Uint8Array;
  #count = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#met = new Uint32Array(graph.length);
    this.#earliest = new Uint32Array(graph.length);
    this.#isOpen = new Uint8Array(graph.length);
  }

  visit(start: number): void {
    if (this.#met[start] !== 0) return;
    const path = [this.#enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const child = step.children[step.next];
      step.next += 1;
      if (child === undefined) {
        path.pop();
        this.#leave(step);
        const parent = path.at(-1);
        if (parent !== undefined) this.#leadsBack(parent.node, this.#earliest[step.node]);
      } else if (this.#met[child] === 0) {
        path.push(this.#enter(child));
      } else if (this.#isOpen[child] === 1) {
        this.#leadsBack(step.node, this.#met[child]);
      }
    }
  }

  #enter(node: number): Step {
    this.#count += 1;
    this.#met[node] = this.#count;
    this.#earliest[node] = this.#count;
    this.#isOpen[node] = 1;
    this.#open.push(node);
    return { node, children: this.#graph[node] ?? [], next: 0 };
  }

  #leadsBack(node: number, earliest = 0): void {
    this.#earliest[node] = Math.min(this.#earliest[node] ?? 0, earliest);
  }

  #leave({ node, children }: Step): void {
    if (this.#earliest[node] !== this.#met[node]) return;
    const component = this.#open.splice(this.#open.lastIndexOf(node));
    for (const member of component) this.#isOpen[member] = 0;
    if (component.length > 1 || children.includes(node)) this.found.push(component);
  }
}

/** A node on the path, and which of its children is next. */
interface Step {
  readonly node: number;
  readonly children: readonly number[];
  next: number;
}
