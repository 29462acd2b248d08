import { fragment } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { XmlElement } from './xml-element.ts';

/** Below this depth a subtree is built and written as one: no tree of the whole document is needed. */
const shellDepth = 2;

/**
 * The text of a document whose root declares the namespace: two blanks per level, no line feed at
 * the end. The declaration has the quotes of the vendor's converter, so that the bytes are equal.
 *
 * @throws Error when a value holds characters that XML cannot carry
 */
export function writeXml(root: XmlElement, namespace: string): string {
  const attributes = { xmlns: namespace, ...root.attributes };
  return `<?xml version='1.0' encoding='UTF-8'?>\n${writeElement({ ...root, attributes }, 0)}`;
}

function writeElement(element: XmlElement, depth: number): string {
  const { children } = element;
  const inner = children.filter((child) => typeof child !== 'string');
  const isShell = depth < shellDepth && inner.length > 0 && inner.length === children.length;
  return isShell ? writeShell(element, inner, depth) : writeTree(element, depth);
}

function writeShell(element: XmlElement, inner: readonly XmlElement[], depth: number): string {
  const opening = writeTree({ ...element, children: [] }, depth).replace(/\/>$/, '>');
  const children = inner.map((child) => writeElement(child, depth + 1));
  const closing = `${'  '.repeat(depth)}</${element.name}>`;
  return [opening, ...children, closing].join('\n');
}

function writeTree(element: XmlElement, depth: number): string {
  const builder = append(fragment(), element);
  const text = builder.end({ prettyPrint: true, headless: true, offset: depth, wellFormed: true });
  return restoreControls(text);
}

function append(parent: XMLBuilder, { name, attributes, children }: XmlElement): XMLBuilder {
  const element = parent.ele(name, hideControls(attributes));
  for (const child of children) {
    if (typeof child === 'string') element.txt(child);
    else append(element, child);
  }
  return element;
}

/**
 * Tab, line feed and carriage return in an attribute are read back as blanks unless they are written
 * as references, which the builder does not do: it gets characters of the private use area instead.
 */
function hideControls(attributes: XmlElement['attributes']): Record<string, string> {
  const entries = Object.entries(attributes).map(([key, value]) => [
    key,
    /[\t\n\r]/.test(value)
      ? value.replace(/[\t\n\r]/g, (sign) => String.fromCodePoint(hidden + sign.charCodeAt(0)))
      : value,
  ]);
  return Object.fromEntries(entries);
}

const hidden = 0x10ff00;

function restoreControls(text: string): string {
  return text.replace(
    /[\u{10ff09}\u{10ff0a}\u{10ff0d}]/gu,
    (sign) => `&#${(sign.codePointAt(0) ?? 0) - hidden};`,
  );
}
