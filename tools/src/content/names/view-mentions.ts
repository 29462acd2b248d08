import { type LocatedElement, withDescendants } from '../located-element.ts';
import type { Mention } from './mention.ts';
import type { XmlFile } from './xml-file.ts';

/** What the columns of views name, and the filters of views and reports. */
export function* viewMentions({ file, root }: XmlFile): Generator<Mention> {
  for (const element of withDescendants(root)) {
    yield* columnMentions(file, element);
    if (element.name === 'SubjectType') yield* filterMentions(file, element);
  }
}

/** A column is an element that holds `Property` elements with names and values. */
function* columnMentions(file: string, element: LocatedElement): Generator<Mention> {
  const properties = element.children.filter(({ name }) => name === 'Property');
  const value = (wanted: string) =>
    properties.find(({ attributes }) => attributes.name === wanted)?.attributes.value;
  const [adapterKind, objectType] = [value('adapterKind'), value('resourceKind')];
  const key = value('attributeKey');
  const line = properties.find(({ attributes }) => attributes.name === 'attributeKey')?.line;
  if (adapterKind === undefined) return;
  const place = { file, line: line ?? element.line };
  yield { place, adapterKind, objectType, ...(key ? { attribute: { key } } : {}) };
}

/** A filter is JSON inside of an attribute: lists of lists of conditions. */
function* filterMentions(file: string, { attributes, line }: LocatedElement): Generator<Mention> {
  const { adapterKind, resourceKind: objectType, filter = '' } = attributes;
  if (adapterKind === undefined) return;
  for (const [, key = ''] of filter.matchAll(/"metricKey"\s*:\s*"([^"\\]+)"/g)) {
    yield { place: { file, line }, adapterKind, objectType, attribute: { key } };
  }
}
