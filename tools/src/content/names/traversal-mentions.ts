import { withDescendants } from '../located-element.ts';
import { readTraversalPath } from '../traversal-path.ts';
import type { Mention } from './mention.ts';
import type { XmlFile } from './xml-file.ts';

/** What traversals name: their own adapter, their roots, and each step of their paths. */
export function* traversalMentions({ file, root }: XmlFile): Generator<Mention> {
  const { key } = root.attributes;
  if (root.name === 'AdapterKind' && key !== undefined) {
    yield { place: { file, line: root.line }, adapterKind: key };
  }
  for (const { name, attributes, line } of withDescendants(root)) {
    const { rootAdapterKind: adapterKind, rootResourceKind: objectType, path } = attributes;
    const place = { file, line };
    if (name === 'TraversalSpecKind' && adapterKind !== undefined) {
      yield { place, adapterKind, objectType };
    }
    const read = name === 'ResourcePath' && path !== undefined && readTraversalPath(path);
    if (!read || read.kind === 'problem') continue;
    for (const node of read.nodes) {
      yield { place, adapterKind: node.adapterKind, objectType: node.objectType };
    }
  }
}
