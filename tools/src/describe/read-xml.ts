import {
  XmlElement as ParsedElement,
  XmlCData,
  XmlDocument,
  XmlParseError,
  XmlText,
} from 'libxml2-wasm';
import { childNodes } from './child-nodes.ts';
import { documentTypeProblem } from './document-type.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** A document as a tree, or where and why it is not well-formed or has a document type. */
export type ReadXml =
  | { readonly kind: 'document'; readonly root: XmlElement }
  | { readonly kind: 'malformed'; readonly message: string; readonly line: number | undefined };

/**
 * Reads a document. Names lose their prefixes, comments and processing instructions are left out, and
 * so is white space beside elements. External entities are never loaded: the parser has no access to files or networks.
 */
export function readXml(text: string): ReadXml {
  try {
    using document = XmlDocument.fromString(text);
    const refused = documentTypeProblem(document, text);
    if (refused !== undefined) return { kind: 'malformed', ...refused };
    return { kind: 'document', root: elementOf(document.root) };
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const [detail] = error.details;
    return {
      kind: 'malformed',
      message: (detail?.message ?? error.message).trim(),
      line: detail?.line,
    };
  }
}

function elementOf(element: ParsedElement): XmlElement {
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children: [...childrenOf(element)],
  };
}

function* childrenOf(element: ParsedElement): Generator<XmlNode> {
  for (const child of childNodes(element)) {
    if (child instanceof ParsedElement) yield elementOf(child);
    else if (child instanceof XmlText || child instanceof XmlCData) {
      if (child.content.trim() !== '') yield child.content;
    }
  }
}
