/** One element of an XML document, before it becomes text. */
export type XmlElement = {
  readonly name: string;
  /** In the order in which they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

/** What an element holds: elements, or text. */
export type XmlNode = XmlElement | string;

/** An attribute whose value is undefined is left out; numbers and booleans are written as in JSON. */
export type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element; see `AttributeValues` for what becomes of the values. */
export function xmlElement(
  name: string,
  values: AttributeValues,
  children: readonly XmlNode[] = [],
): XmlElement {
  const attributes: Record<string, string> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) attributes[key] = String(value);
  }
  return { name, attributes, children };
}

/** The elements of this name directly below another one. */
export function childElements(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** What an attribute says that is true or false; `1` is true too. */
export function isTrue(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === 'true' || value === '1';
}
