import { type XmlElement, type XmlNode, XmlTreeNode } from 'libxml2-wasm';

/**
 * The nodes directly in an element, in the order of the document. The library's processing
 * instructions do not know what follows them: where there is one, all are looked for by a path, which
 * takes longer.
 */
export function childNodes(element: XmlElement): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  let child: XmlNode | null = element.firstChild;
  while (child !== null) {
    if (!(child instanceof XmlTreeNode)) return element.find('node()');
    nodes.push(child);
    child = child.next;
  }
  return nodes;
}
