import { type LocatedElement, withDescendants } from '../located-element.ts';
import type { Mention } from './mention.ts';
import type { XmlFile } from './xml-file.ts';

/** What the files in `content/files` name: adapters that hold object types that hold metrics. */
export function* metricConfigurationMentions({ file, root }: XmlFile): Generator<Mention> {
  for (const adapter of withDescendants(root)) {
    const { adapterKindKey: adapterKind } = adapter.attributes;
    if (adapterKind === undefined) continue;
    yield { place: { file, line: adapter.line }, adapterKind };
    for (const type of withDescendants(adapter)) {
      if (type.attributes.resourceKindKey !== undefined)
        yield* typeMentions(file, adapterKind, type);
    }
  }
}

function* typeMentions(
  file: string,
  adapterKind: string,
  type: LocatedElement,
): Generator<Mention> {
  const objectType = type.attributes.resourceKindKey;
  yield { place: { file, line: type.line }, adapterKind, objectType };
  for (const { attributes, line } of withDescendants(type)) {
    const { attrkey } = attributes;
    if (!attrkey) continue;
    yield { place: { file, line }, adapterKind, objectType, attribute: { key: attrkey } };
  }
}
