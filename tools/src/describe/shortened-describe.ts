import type { XmlElement, XmlNode } from './xml-element.ts';

/**
 * The same describe with fewer attributes, for the schema: of those that differ in nothing but texts and
 * whole numbers the first is kept, because the others are valid where it is. Undefined where keys
 * side by side are equal, which the schema has to see whole.
 */
export function shortenedDescribe(root: XmlElement): XmlElement | undefined {
  return shortened(root, new Set());
}

function shortened(element: XmlElement, seen: Set<string>): XmlElement | undefined {
  const keys = new Set<string>();
  const children: XmlNode[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      children.push(child);
      continue;
    }
    if (isParent(element)) {
      const { key } = child.attributes;
      if (key !== undefined && keys.has(key)) return undefined;
      if (key !== undefined) keys.add(key);
      if (isLikeSeen(child, seen)) continue;
    }
    const short = child.children.length === 0 ? child : shortened(child, seen);
    if (short === undefined) return undefined;
    children.push(short);
  }
  return { ...element, children };
}

/** What has attributes in any number, order and mix. */
function isParent({ name }: XmlElement): boolean {
  return name === 'ResourceKind' || name === 'ResourceGroup';
}

/** Those that may hold any whole number. */
const numbers = new Set(['nameKey', 'dashboardOrder']);

/** Those that may hold any text. */
const texts = new Set(['key', 'unit', 'favoriteGroups', 'favoriteInstances']);

function isLikeSeen({ name, attributes, children }: XmlElement, seen: Set<string>): boolean {
  if (name !== 'ResourceAttribute' || children.length > 0) return false;
  let form = '';
  for (const attribute in attributes) {
    const value = attributes[attribute] ?? '';
    // No text of a describe holds this character, so that two forms are equal only where all of them is.
    form += `\0${attribute}\0`;
    if (!texts.has(attribute) && !(numbers.has(attribute) && /^\d+$/.test(value))) form += value;
  }
  if (seen.has(form)) return true;
  seen.add(form);
  return false;
}
