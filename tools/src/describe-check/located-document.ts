import type { LocatedElement } from '../content/located-element.ts';
import type { XmlElement } from '../describe/xml-element.ts';

/**
 * The elements of a document with the lines that `writeXml` gives them, so that a text that was written
 * just now need not be read again. That takes longer than to write it.
 */
export function locatedDocument(root: XmlElement): LocatedElement {
  // The declaration is line 1.
  const lines: Lines = { next: 2 };
  return located(root, lines);
}

type Lines = { next: number };

function located(element: XmlElement, lines: Lines): LocatedElement {
  const { name, attributes } = element;
  const line = lines.next;
  const texts = element.children.filter((child) => typeof child === 'string');
  if (texts.length > 0) return withText(element, texts.join(''), lines);
  lines.next += 1;
  const children: LocatedElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string') children.push(located(child, lines));
  }
  if (children.length > 0) lines.next += 1;
  return { name, attributes, children, text: '', line };
}

/** Nothing in it begins a line, but what the text does itself. */
function withText(element: XmlElement, text: string, lines: Lines): LocatedElement {
  const { name, attributes } = element;
  const line = lines.next;
  const children = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [located(child, { next: line })],
  );
  lines.next += 1 + (text.match(/\n/g)?.length ?? 0);
  return { name, attributes, children, text: text.trim(), line };
}
