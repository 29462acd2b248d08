import { type Content, element } from './element.ts';

/** One part of the page with its heading, which the navigation leads to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Beside the title, in the navigation too: a number. */
  readonly count?: string;
  readonly content: readonly Content[];
}

/** The navigation to sections. */
export function navigation(sections: readonly Section[]): HTMLElement {
  const links = sections.map(({ id, title, count }) =>
    element('a', { href: `#${id}` }, title, countBadge(count)),
  );
  return element('nav', { 'aria-label': 'Parts of this report' }, ...links);
}

/** A section as an element of the page. */
export function sectionElement({ id, title, count, content }: Section): HTMLElement {
  const heading = element('h2', { id: `${id}-title` }, title, countBadge(count));
  return element('section', { id, 'aria-labelledby': `${id}-title` }, heading, ...content);
}

function countBadge(count: string | undefined): Content {
  return count === undefined ? undefined : element('span', { class: 'count' }, count);
}
