import {
  XmlElement as ParsedElement,
  XmlCData,
  XmlDocument,
  XmlParseError,
  XmlText,
} from 'libxml2-wasm';
import { childNodes } from '../describe/child-nodes.ts';
import { documentTypeProblem } from '../describe/document-type.ts';

/** One element of a document, and where it is. Names have no prefixes. */
export interface LocatedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly LocatedElement[];
  /** What stands directly in it, without white space around it. */
  readonly text: string;
  /** From 1 on. */
  readonly line: number;
}

/** A document as a tree, or where and why it is not well-formed or has a document type. */
export type ReadElements =
  | { readonly kind: 'document'; readonly root: LocatedElement }
  | { readonly kind: 'malformed'; readonly message: string; readonly line: number };

/** Reads XML in the encoding that it declares. Nothing outside of the document is ever loaded. */
export function readElements(bytes: Uint8Array): ReadElements {
  try {
    using document = XmlDocument.fromBuffer(bytes);
    const refused = documentTypeProblem(document, Buffer.from(bytes).toString('latin1'));
    if (refused !== undefined) return { kind: 'malformed', ...refused };
    return { kind: 'document', root: elementOf(document.root) };
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const [detail] = error.details;
    const message = (detail?.message ?? error.message).trim();
    return { kind: 'malformed', message, line: detail?.line ?? 1 };
  }
}

/** An element and all that are below it, in the order of the document. */
export function* withDescendants(element: LocatedElement): Generator<LocatedElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

function elementOf(element: ParsedElement): LocatedElement {
  const children: LocatedElement[] = [];
  let text = '';
  for (const child of childNodes(element)) {
    if (child instanceof ParsedElement) children.push(elementOf(child));
    else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children,
    text: text.trim(),
    line: element.line,
  };
}
