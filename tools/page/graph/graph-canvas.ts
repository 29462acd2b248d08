import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { element } from '../element.ts';
import { onThemeChange } from '../theme.ts';
import { drawGraph } from './draw-graph.ts';
import { graphKeys } from './graph-keys.ts';
import type { Graph, GraphNode } from './graph-model.ts';
import { isUnfinished, type Layout, layoutOf, step } from './layout.ts';

/**
 * A graph that is drawn while it is laid out, can be moved and zoomed, and tells which node was clicked.
 * Nothing happens before it is in sight: who only reads messages waits for no layout.
 */
export class GraphCanvas {
  readonly element: HTMLElement;
  readonly #canvas = element('canvas', { tabindex: 0, role: 'application' });
  readonly #tooltip = element('div', { class: 'tooltip', hidden: true });
  readonly #zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  readonly #hiddenTypes = new Set<number>();
  #graph: Graph = { nodes: [], links: [] };
  #layout: Layout = layoutOf(this.#graph);
  #selected: GraphNode | undefined;
  #hovered: GraphNode | undefined;
  #isInSight = false;
  /** The reader has not moved or zoomed it: it may be fitted anew. */
  #isFitted = true;
  /** Something has changed that a fitted graph follows. */
  #isFitDue = true;
  #frame = 0;

  constructor(onClick: (node: GraphNode | undefined) => void) {
    this.element = element('div', { class: 'graph' }, this.#canvas, this.#tooltip);
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.02, 8])
      .filter((event: Event) => this.#isForZoom(event))
      .on('zoom', ({ sourceEvent }: { sourceEvent: unknown }) => {
        if (sourceEvent !== null) {
          this.#isFitted = false;
          this.#tooltip.hidden = true;
        }
        this.#request();
      });
    select(this.#canvas).call(this.#zoom).on('dblclick.zoom', null);
    this.#canvas.addEventListener('click', (event) => onClick(this.#nodeAt(event)));
    this.#canvas.addEventListener('pointermove', (event) => this.#hover(event));
    this.#canvas.addEventListener('pointerleave', () => this.#hover(undefined));
    this.#canvas.addEventListener('keydown', (event) => graphKeys(event, this));
    new ResizeObserver(() => this.#resize()).observe(this.element);
    new IntersectionObserver((entries) => {
      this.#isInSight = entries.some(({ isIntersecting }) => isIntersecting);
      this.#request();
    }).observe(this.element);
    onThemeChange(() => this.#request());
  }

  show(graph: Graph, description: string): void {
    this.#graph = graph;
    this.#layout = layoutOf(graph);
    this.#hovered = undefined;
    this.#isFitted = true;
    this.#isFitDue = true;
    this.#canvas.setAttribute(
      'aria-label',
      `Graph: ${description}. Arrow keys move, plus and minus zoom, 0 shows all.`,
    );
    this.#request();
  }

  select(object: number | undefined): void {
    this.#selected =
      object === undefined ? undefined : this.#graph.nodes.find((node) => node.object === object);
    this.#request();
  }

  setTypeVisible(type: number, isVisible: boolean): void {
    if (isVisible) this.#hiddenTypes.delete(type);
    else this.#hiddenTypes.add(type);
    this.#request();
  }

  zoomBy(factor: number): void {
    this.#isFitted = false;
    select(this.#canvas).call(this.#zoom.scaleBy, factor);
  }

  /** Pixels. */
  moveBy(x: number, y: number): void {
    this.#isFitted = false;
    const { k } = zoomTransform(this.#canvas);
    select(this.#canvas).call(this.#zoom.translateBy, x / k, y / k);
  }

  /** Shows all of it. */
  fit(): void {
    const nodes = this.#graph.nodes.filter(({ type }) => !this.#hiddenTypes.has(type));
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (nodes.length === 0 || width === 0) return;
    const extent = (values: readonly number[]) =>
      values.reduce(
        ([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const,
        [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
      );
    const [left, right] = extent(nodes.map(({ x = 0 }) => x));
    const [top, bottom] = extent(nodes.map(({ y = 0 }) => y));
    const scale = Math.min(
      1.6,
      (width - 80) / (right - left + 1),
      (height - 80) / (bottom - top + 1),
    );
    const transform = zoomIdentity
      .translate(width / 2, height / 2)
      .scale(scale)
      .translate(-(left + right) / 2, -(top + bottom) / 2);
    select(this.#canvas).call(this.#zoom.transform, transform);
    this.#isFitted = true;
  }

  /** The wheel scrolls the page until somebody has clicked into the graph. */
  #isForZoom(event: Event): boolean {
    if (event instanceof WheelEvent)
      return event.ctrlKey || document.activeElement === this.#canvas;
    return !(event instanceof MouseEvent) || event.button === 0;
  }

  #nodeAt({ offsetX, offsetY }: MouseEvent): GraphNode | undefined {
    const transform = zoomTransform(this.#canvas);
    const [x, y] = transform.invert([offsetX, offsetY]);
    const near = this.#layout.find(x, y, 24 / transform.k + 8);
    return near !== undefined && !this.#hiddenTypes.has(near.type) ? near : undefined;
  }

  #hover(event: PointerEvent | undefined): void {
    const node = event === undefined ? undefined : this.#nodeAt(event);
    this.#canvas.style.cursor = node === undefined ? '' : 'pointer';
    this.#tooltip.hidden = node === undefined;
    if (node !== undefined && event !== undefined) {
      this.#tooltip.textContent = node.label;
      this.#tooltip.style.translate = `${event.offsetX + 14}px ${event.offsetY + 14}px`;
    }
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#request();
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.element;
    this.#canvas.width = clientWidth * devicePixelRatio;
    this.#canvas.height = clientHeight * devicePixelRatio;
    this.#isFitDue = true;
    this.#request();
  }

  #request(): void {
    if (this.#frame === 0 && this.#isInSight) {
      this.#frame = requestAnimationFrame(() => this.#draw());
    }
  }

  #draw(): void {
    this.#frame = 0;
    const hasMoved = isUnfinished(this.#layout);
    const isMoving = step(this.#layout, stepTime());
    // Only then: to fit is to zoom, and to zoom asks for the next picture.
    if (this.#isFitted && (hasMoved || this.#isFitDue)) this.fit();
    this.#isFitDue = false;
    this.element.dataset.state = isMoving ? 'moving' : 'still';
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    drawGraph(context, {
      graph: this.#graph,
      transform: zoomTransform(this.#canvas),
      width: this.#canvas.clientWidth,
      height: this.#canvas.clientHeight,
      hiddenTypes: this.#hiddenTypes,
      selected: this.#selected,
      hovered: this.#hovered,
    });
    if (isMoving) this.#request();
  }
}

/** Milliseconds between two pictures: many for people who want nothing to move. */
function stepTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 400 : 16;
}
