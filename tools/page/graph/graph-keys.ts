/** What keys do with a graph. */
export interface Movable {
  zoomBy(factor: number): void;
  moveBy(x: number, y: number): void;
  fit(): void;
}

/** Arrow keys move, plus and minus zoom, 0 shows all. */
export function graphKeys(event: KeyboardEvent, graph: Movable): void {
  const act = actions[event.key];
  if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act(graph);
}

const stepPixels = 60;

const actions: Readonly<Record<string, (graph: Movable) => void>> = {
  ArrowLeft: (graph) => graph.moveBy(stepPixels, 0),
  ArrowRight: (graph) => graph.moveBy(-stepPixels, 0),
  ArrowUp: (graph) => graph.moveBy(0, stepPixels),
  ArrowDown: (graph) => graph.moveBy(0, -stepPixels),
  '+': (graph) => graph.zoomBy(1.4),
  '=': (graph) => graph.zoomBy(1.4),
  '-': (graph) => graph.zoomBy(1 / 1.4),
  '0': (graph) => graph.fit(),
};
