import type { ZoomTransform } from 'd3-zoom';
import { themeColour } from '../theme.ts';
import type { Graph, GraphLink, GraphNode } from './graph-model.ts';
import { corners, typeMark } from './type-marks.ts';

/** What decides how a graph looks. */
export interface GraphView {
  readonly graph: Graph;
  readonly transform: ZoomTransform;
  /** Pixels of the style sheet. */
  readonly width: number;
  readonly height: number;
  readonly hiddenTypes: ReadonlySet<number>;
  readonly selected: GraphNode | undefined;
  readonly hovered: GraphNode | undefined;
}

/** Draws a graph: links below, then marks, then names. */
export function drawGraph(context: CanvasRenderingContext2D, view: GraphView): void {
  const { transform, width, height } = view;
  const scale = devicePixelRatio;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.translate(transform.x, transform.y);
  context.scale(transform.k, transform.k);
  const near = neighbourhood(view);
  drawLinks(context, view, near.links);
  drawMarks(context, view);
  drawNames(context, view, near.nodes);
}

interface Neighbourhood {
  readonly links: ReadonlySet<GraphLink>;
  readonly nodes: ReadonlySet<GraphNode>;
}

/** What the selected node and the one below the pointer are related to. */
function neighbourhood({ graph, selected, hovered }: GraphView): Neighbourhood {
  const centres = new Set([selected, hovered].filter((node) => node !== undefined));
  const links = graph.links.filter(
    ({ source, target }) => centres.has(source) || centres.has(target),
  );
  const ends = links.flatMap(({ source, target }) => [source, target]);
  return { links: new Set(links), nodes: new Set([...centres, ...ends]) };
}

function drawLinks(
  context: CanvasRenderingContext2D,
  view: GraphView,
  near: ReadonlySet<GraphLink>,
): void {
  const visible = view.graph.links.filter(
    ({ source, target }) => isVisible(source, view) && isVisible(target, view),
  );
  const withArrows = visible.length <= 400 || view.transform.k > 1.5;
  const far = visible.filter((link) => !near.has(link));
  strokeLinks(context, far, themeColour('link'), view.transform.k, withArrows);
  const close = visible.filter((link) => near.has(link));
  // As if it were nearer: twice as thick.
  strokeLinks(context, close, themeColour('accent'), view.transform.k / 2, true);
}

function strokeLinks(
  context: CanvasRenderingContext2D,
  links: readonly GraphLink[],
  colour: string,
  zoom: number,
  withArrows: boolean,
): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const [width, group] of Map.groupBy(links, (link) => link.width)) {
    // As thick when it is near; from afar a bit thinner, or all would be covered.
    context.lineWidth = width / Math.max(zoom, Math.sqrt(zoom));
    context.beginPath();
    for (const { source, target } of group) {
      context.moveTo(source.x ?? 0, source.y ?? 0);
      context.lineTo(target.x ?? 0, target.y ?? 0);
    }
    context.stroke();
  }
  if (!withArrows) return;
  context.beginPath();
  for (const link of links) arrow(context, link, Math.max(1, zoom));
  context.fill();
}

/** Points at the child. */
function arrow(
  context: CanvasRenderingContext2D,
  { source, target }: GraphLink,
  zoom: number,
): void {
  const [x, y] = [target.x ?? 0, target.y ?? 0];
  const angle = Math.atan2(y - (source.y ?? 0), x - (source.x ?? 0));
  const tip = target.radius + 1 / zoom;
  const corner = (distance: number, turn: number) =>
    [
      x - Math.cos(angle) * distance - Math.sin(angle) * turn,
      y - Math.sin(angle) * distance + Math.cos(angle) * turn,
    ] as const;
  context.moveTo(...corner(tip, 0));
  context.lineTo(...corner(tip + 8 / zoom, 3.5 / zoom));
  context.lineTo(...corner(tip + 8 / zoom, -3.5 / zoom));
  context.closePath();
}

function drawMarks(context: CanvasRenderingContext2D, view: GraphView): void {
  const visible = view.graph.nodes.filter((node) => isVisible(node, view));
  const background = themeColour('surface');
  for (const [type, nodes] of Map.groupBy(visible, (node) => node.type)) {
    const colour = themeColour(typeMark(type).colour);
    for (const foreign of [false, true]) {
      context.beginPath();
      for (const node of nodes.filter(({ isForeign }) => isForeign === foreign))
        mark(context, node);
      context.fillStyle = foreign ? background : colour;
      context.strokeStyle = foreign ? colour : background;
      context.lineWidth = foreign ? 2 : 1;
      context.fill();
      context.stroke();
    }
  }
  for (const node of [view.hovered, view.selected]) {
    if (node !== undefined && isVisible(node, view)) ring(context, node, view.transform.k);
  }
}

function mark(context: CanvasRenderingContext2D, node: GraphNode, more = 0): void {
  const [x, y] = [node.x ?? 0, node.y ?? 0];
  const [first, ...others] = corners(typeMark(node.type).shape, node.radius + more);
  if (first === undefined) {
    context.moveTo(x + node.radius + more, y);
    context.arc(x, y, node.radius + more, 0, 2 * Math.PI);
    return;
  }
  context.moveTo(x + first[0], y + first[1]);
  for (const [dx, dy] of others) context.lineTo(x + dx, y + dy);
  context.closePath();
}

function ring(context: CanvasRenderingContext2D, node: GraphNode, zoom: number): void {
  context.beginPath();
  mark(context, node, 4 / zoom);
  context.strokeStyle = themeColour('accent');
  context.lineWidth = 2.5 / zoom;
  context.stroke();
}

/** More names than these cover each other. */
const mostNames = 150;

function drawNames(
  context: CanvasRenderingContext2D,
  view: GraphView,
  near: ReadonlySet<GraphNode>,
): void {
  const { graph, transform } = view;
  const all = graph.nodes.length <= 60 || transform.k > 1.6;
  const others = all ? graph.nodes.filter((node) => !near.has(node) && inSight(node, view)) : [];
  const named = [...near].slice(0, mostNames);
  const room = Math.max(0, mostNames - named.length);
  const style = getComputedStyle(document.body);
  context.font = `${12 / transform.k}px ${style.fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.strokeStyle = themeColour('surface');
  context.fillStyle = themeColour('text');
  context.lineWidth = 3 / transform.k;
  for (const node of [...others.slice(0, room), ...named]) {
    if (!isVisible(node, view)) continue;
    const name = node.label.length > 28 ? `${node.label.slice(0, 27)}…` : node.label;
    const [x, y] = [node.x ?? 0, (node.y ?? 0) + node.radius + 4 / transform.k];
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
}

function isVisible({ type }: GraphNode, { hiddenTypes }: GraphView): boolean {
  return !hiddenTypes.has(type);
}

function inSight(node: GraphNode, { transform, width, height }: GraphView): boolean {
  const [x, y] = transform.apply([node.x ?? 0, node.y ?? 0]);
  return x > -50 && y > -20 && x < width + 50 && y < height + 20;
}
