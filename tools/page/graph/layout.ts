import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
} from 'd3-force';
import type { Graph, GraphLink, GraphNode } from './graph-model.ts';

/** Moves the nodes of a graph apart, a bit with each step. */
export type Layout = Simulation<GraphNode, GraphLink>;

/** A layout that stands still until somebody lets it step. */
export function layoutOf({ nodes, links }: Graph): Layout {
  const isSmall = nodes.length <= 300;
  // Where there is room for names, they want it.
  const room = nodes.length <= 60 ? 44 : 4;
  const layout = forceSimulation<GraphNode, GraphLink>([...nodes])
    .force(
      'links',
      forceLink<GraphNode, GraphLink>([...links]).distance(
        ({ source, target }) => 22 + room + source.radius + target.radius,
      ),
    )
    .force(
      'apart',
      forceManyBody<GraphNode>()
        .strength(isSmall ? -160 - room * 8 : -60)
        // Many are reckoned with less care, and less often: one second for 2,000 instead of three.
        .theta(isSmall ? 0.9 : 1.3)
        .distanceMax(700),
    )
    // Parts that hang on nothing stay in sight.
    .force('x', forceX<GraphNode>().strength(isSmall ? 0.06 : 0.04))
    .force('y', forceY<GraphNode>().strength(isSmall ? 0.08 : 0.05))
    .alphaDecay(isSmall ? 0.023 : 0.035)
    .stop();
  if (isSmall)
    layout.force(
      'room',
      forceCollide<GraphNode>(({ radius }) => radius + room / 2),
    );
  return layout;
}

/** Steps for some milliseconds at most; whether there is more to do. */
export function step(layout: Layout, milliseconds: number): boolean {
  const end = performance.now() + milliseconds;
  while (isUnfinished(layout) && performance.now() < end) layout.tick();
  return isUnfinished(layout);
}

/** Whether another step would move anything. */
export function isUnfinished(layout: Layout): boolean {
  return layout.alpha() > layout.alphaMin();
}
