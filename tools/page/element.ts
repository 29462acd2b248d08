/** What an element may hold; nothing is left out. Texts stay texts: no markup is ever made of them. */
export type Content = Node | string | undefined;

/** Attributes by name: true writes one without a value, false and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...contents.filter((content) => content !== undefined));
  return made;
}

/** Makes an element of a drawing. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(made, attributes);
  made.append(...contents.filter((content) => content !== undefined));
  return made;
}

/** Makes a button that does something. */
export function button(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...contents: readonly Content[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...contents);
  made.addEventListener('click', onClick);
  return made;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      target.setAttribute(name, value === true ? '' : String(value));
    }
  }
}
