import type { Collection } from '../collection.ts';
import { button, element } from '../element.ts';
import { counted, countText } from '../number-text.ts';
import type { Section } from '../section.ts';
import type { Selection } from '../selection.ts';
import { GraphCanvas } from './graph-canvas.ts';
import { around, objectGraph, typeGraph } from './graph-model.ts';
import { legend } from './legend.ts';

/** More objects than these are no picture any more, and take a browser too long. */
const mostObjects = 3_000;
const mostAround = 400;

type View = 'objects' | 'types' | 'around';

/** The relationships as a graph. */
export function relationshipSection(collection: Collection, selection: Selection): Section {
  const { objects, data } = collection;
  const fits = objects.length <= mostObjects;
  const note = element('p', { class: 'note', role: 'status' });
  const canvas = new GraphCanvas((node) => {
    if (node?.object !== undefined) selection.select(node.object);
    else if (node === undefined) selection.select(undefined);
  });

  const show = () => {
    const shown = views[view.value as View](collection, selection.object);
    canvas.show(shown.graph, shown.text);
    canvas.select(selection.object);
    note.textContent = shown.text;
  };
  const view = element(
    'select',
    { 'aria-label': 'What the graph shows' },
    element('option', { value: 'objects', disabled: !fits }, 'All objects'),
    element('option', { value: 'types' }, 'Object types'),
    element('option', { value: 'around' }, 'Around the selected object'),
  );
  view.value = fits ? 'objects' : 'types';
  view.addEventListener('change', show);
  selection.onChange((place) => {
    if (view.value === 'around') show();
    else canvas.select(place);
  });
  show();

  const control = (name: string, sign: string, act: () => void) =>
    button({ 'aria-label': name, title: name }, act, sign);
  const controls = element(
    'div',
    { class: 'controls' },
    control('Zoom in', '+', () => canvas.zoomBy(1.4)),
    control('Zoom out', '−', () => canvas.zoomBy(1 / 1.4)),
    control('Show all', '⤢', () => canvas.fit()),
  );
  canvas.element.append(controls);
  const hint =
    'Click an object to open it. Drag to move; click into the graph, then scroll to zoom.';
  const content = [
    element('div', { class: 'toolbar' }, view, note),
    canvas.element,
    legend(collection, (type, isVisible) => canvas.setTypeVisible(type, isVisible)),
    element('p', { class: 'note' }, hint),
  ];
  const nothing = element('p', { class: 'note' }, 'The collection has no relationships.');
  return {
    id: 'relationships',
    title: 'Relationships',
    count: countText(data.totals.relationships),
    content: data.relationships.length === 0 ? [nothing] : content,
  };
}

const views = {
  objects: (collection: Collection) => {
    const graph = objectGraph(collection, collection.objects.keys());
    const text = `${counted(graph.nodes.length, 'object')}, ${counted(graph.links.length, 'relationship')}`;
    return { graph, text };
  },
  types: (collection: Collection) => {
    const graph = typeGraph(collection);
    const isTooMuch = collection.objects.length > mostObjects;
    const why = isTooMuch
      ? `: ${countText(collection.objects.length)} objects are too many for one picture. Select one and choose to see what is around it.`
      : '';
    return { graph, text: `${counted(graph.nodes.length, 'object type')}${why}` };
  },
  around: (collection: Collection, place: number | undefined) => {
    const near = place === undefined ? new Set<number>() : around(collection, place, mostAround);
    const graph = objectGraph(collection, near);
    if (place === undefined) return { graph, text: 'Select an object in the table first.' };
    const text = `${counted(near.size, 'object')} at most two steps from ${collection.nameOf(place)}`;
    return { graph, text: near.size < mostAround ? text : `${text}; there are more` };
  },
};
