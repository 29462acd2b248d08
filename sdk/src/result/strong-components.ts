/** Nodes are numbered from 0 on; at the place of each, those it leads to. */
export type Graph = readonly (readonly number[])[];

/**
 * The sets of nodes that lead to each other, as far as the nodes for which `inside` holds are
 * concerned; a node that is on no cycle is in none of them. Tarjan's algorithm, with a list of its own
 * in place of recursion, because a chain of a hundred thousand objects is deeper than the stack.
 */
export function strongComponents(graph: Graph, inside: (node: number) => boolean): number[][] {
  const order = new Int32Array(graph.length);
  const lowest = new Int32Array(graph.length);
  const isOpen = new Uint8Array(graph.length);
  const open: number[] = [];
  const found: number[][] = [];
  let visited = 0;

  const enter = (node: number): Visit => {
    visited += 1;
    order[node] = visited;
    lowest[node] = visited;
    isOpen[node] = 1;
    open.push(node);
    return { node, children: graph[node] ?? [], next: 0 };
  };

  const leave = ({ node, children }: Visit): void => {
    if (lowest[node] !== order[node]) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen[member] = 0;
    if (component.length > 1 || children.includes(node)) found.push(component);
  };

  const lower = (node: number, to: number | undefined): void => {
    lowest[node] = Math.min(lowest[node] ?? 0, to ?? 0);
  };

  const walk = (start: number): void => {
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const child = visit.children[visit.next];
      visit.next += 1;
      if (child === undefined) {
        leave(visit);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, lowest[visit.node]);
      } else if (inside(child)) {
        if (order[child] === 0) path.push(enter(child));
        else if (isOpen[child] === 1) lower(visit.node, order[child]);
      }
    }
  };

  for (let node = 0; node < graph.length; node += 1) {
    if (order[node] === 0 && inside(node)) walk(node);
  }
  return found;
}

/** How far the children of one node have been looked at. */
type Visit = { readonly node: number; readonly children: readonly number[]; next: number };
