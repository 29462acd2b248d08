import { element } from './element.ts';
import type { Section } from './section.ts';

/** What the adapter answered. */
export function answerSection(answer: string): Section {
  const text = element('pre', { class: 'answer', tabindex: 0, 'aria-label': 'Answer' }, answer);
  return { id: 'answer', title: 'Answer', content: [text] };
}
