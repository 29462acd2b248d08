import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Collection } from '../collection.ts';

/** What is drawn. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** An object, or a type with its objects. */
export interface GraphNode extends SimulationNodeDatum {
  readonly label: string;
  /** Place of the type. */
  readonly type: number;
  readonly radius: number;
  /** Place of the object; undefined for a type. */
  readonly object: number | undefined;
  readonly isForeign: boolean;
}

/** A parent and its child, or types of such. */
export interface GraphLink extends SimulationLinkDatum<GraphNode> {
  readonly source: GraphNode;
  readonly target: GraphNode;
  /** Pixels. */
  readonly width: number;
}

/** Some objects and their relationships among each other. */
export function objectGraph(collection: Collection, places: Iterable<number>): Graph {
  const nodes = new Map<number, GraphNode>();
  for (const place of places) {
    const object = collection.objects[place];
    if (object === undefined) continue;
    nodes.set(place, {
      label: collection.nameOf(place),
      type: object.type,
      // What many hang on is seen from afar.
      radius: Math.min(14, 4 + Math.sqrt(collection.children[place]?.length ?? 0)),
      object: place,
      isForeign: object.isForeign ?? false,
    });
  }
  const links = [...nodes.keys()].flatMap((place) =>
    (collection.children[place] ?? []).flatMap((child): GraphLink[] => {
      const [source, target] = [nodes.get(place), nodes.get(child)];
      return source === undefined || target === undefined ? [] : [{ source, target, width: 1 }];
    }),
  );
  return { nodes: [...nodes.values()], links };
}

/** The types, and how often objects of one are parents of objects of another. */
export function typeGraph({ types, objects, data }: Collection): Graph {
  const nodes = types.map(
    ({ label, objects: count }, type): GraphNode => ({
      label: `${label} (${count})`,
      type,
      radius: 8 + Math.min(16, 3 * Math.log10(count + 1)),
      object: undefined,
      isForeign: count === 0,
    }),
  );
  const counts = new Map<string, number>();
  for (const [parent, child] of data.relationships) {
    const pair = `${objects[parent]?.type} ${objects[child]?.type}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const links = [...counts].flatMap(([pair, count]): GraphLink[] => {
    const [source, target] = pair.split(' ').map((type) => nodes[Number(type)]);
    if (source === undefined || target === undefined) return [];
    return [{ source, target, width: 1 + Math.min(5, Math.log10(count)) }];
  });
  return { nodes, links };
}

/** An object, what it is related to, and what that is related to; at most so many, the nearest first. */
export function around(collection: Collection, place: number, most: number): ReadonlySet<number> {
  const found = new Set([place]);
  let edge = [place];
  for (let steps = 0; steps < 2; steps += 1) {
    const next: number[] = [];
    for (const one of edge) {
      const others = [...(collection.parents[one] ?? []), ...(collection.children[one] ?? [])];
      for (const other of others) {
        if (found.size >= most || found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}
