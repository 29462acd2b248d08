import type { Style } from '../terminal/terminal.ts';
import type { CollectionSummary, Example, TypeSummary } from './collection-summary.ts';
import type { ShownValue } from './important-values.ts';
import { numberText, valueText } from './value-text.ts';

/** A table of the object types, each with the object that stands out, then the events. */
export function printSummary(summary: CollectionSummary, style: Style): string {
  const { types, events } = summary;
  const widths = columnWidths(types);
  return [...types.map((type) => typeLine(type, widths, style)), ...eventLines(events, style)].join(
    '\n',
  );
}

/** One line: `34 objects, 412 metrics, 96 properties, 33 relationships, 1 event`. */
export function countsText(summary: CollectionSummary): string {
  const { objects, metrics, properties, relationships, events } = summary;
  return [
    counted(objects, 'object', 'objects'),
    counted(metrics, 'metric', 'metrics'),
    counted(properties, 'property', 'properties'),
    counted(relationships, 'relationship', 'relationships'),
    counted(events.length, 'event', 'events'),
  ].join(', ');
}

const eventsAtMost = 5;
const widestName = 24;

interface Widths {
  readonly label: number;
  readonly count: number;
  readonly name: number;
}

function columnWidths(types: readonly TypeSummary[]): Widths {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  return {
    label: widest(types.map(({ label }) => label)),
    count: widest(types.map(({ count }) => numberText(count))),
    name: widest(types.map(({ example }) => shortName(example))),
  };
}

function typeLine({ label, count, example }: TypeSummary, widths: Widths, style: Style): string {
  const name = shortName(example).padEnd(widths.name);
  const number = numberText(count).padStart(widths.count);
  const values = example.values.map(namedValue).join(', ');
  return `  ${style('bold', label.padEnd(widths.label))}  ${number}  ${style('dim', name)}  ${values}`.trimEnd();
}

function shortName({ name }: Example): string {
  return name.length > widestName ? `${name.slice(0, widestName - 1)}…` : name;
}

function namedValue({ label, value, unit }: ShownValue): string {
  return `${label} ${valueText(value, unit)}`;
}

function eventLines(events: CollectionSummary['events'], style: Style): string[] {
  const shown = events.slice(0, eventsAtMost).map(({ object, message }) => {
    return `  ${style('yellow', 'Event')}  ${object}: ${message}`;
  });
  const more = events.length - shown.length;
  return more > 0 ? [...shown, `  and ${counted(more, 'more event', 'more events')}`] : shown;
}

function counted(count: number, one: string, many: string): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
