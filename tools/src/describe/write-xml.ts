import type { XmlElement } from './xml-element.ts';

/**
 * The text of a document whose root declares the namespace: two blanks per level, no line feed at
 * the end. The declaration has the quotes of the vendor's converter, so that the bytes are equal.
 *
 * A builder of XML took seven times as long for a describe of 100,000 attributes; there is no more to
 * it than this. Characters that XML cannot carry are refused before: see `definitionProblems`.
 */
export function writeXml(root: XmlElement, namespace: string): string {
  const attributes = { xmlns: namespace, ...root.attributes };
  const pieces = ["<?xml version='1.0' encoding='UTF-8'?>"];
  writeElement({ ...root, attributes }, '\n', pieces);
  return pieces.join('');
}

/** @param line a line feed, and the blanks that the element is indented by */
function writeElement(element: XmlElement, line: string, pieces: string[]): void {
  const { name, attributes, children } = element;
  pieces.push(line, opening(name, attributes));
  if (children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  const inner = hasText(element) ? '' : `${line}  `;
  for (const child of children) {
    if (typeof child === 'string') pieces.push(escapedText(child));
    else writeElement(child, inner, pieces);
  }
  pieces.push(inner === '' ? '' : line, `</${name}>`);
}

/** White space beside a text would be part of it. */
function hasText({ children }: XmlElement): boolean {
  return children.some((child) => typeof child === 'string');
}

function opening(name: string, attributes: XmlElement['attributes']): string {
  let text = `<${name}`;
  for (const key in attributes) text += ` ${key}="${escapedAttribute(attributes[key] ?? '')}"`;
  return text;
}

/** Tab, line feed and carriage return would be read back as blanks. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapedAttribute(value: string): string {
  return /[&<>"\t\n\r]/.test(value)
    ? value.replace(/[&<>"\t\n\r]/g, (sign) => references[sign] ?? sign)
    : value;
}

function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => references[sign] ?? sign);
}
