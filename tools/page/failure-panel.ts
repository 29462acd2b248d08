import type { TestFailure } from '../src/mp-test/test-report.ts';
import { element } from './element.ts';

/** Why there is no result, and what may help. */
export function failurePanel({ code, reason, whatToTry, logs }: TestFailure): HTMLElement {
  const title = element('h2', { id: 'failure-title' }, 'There is no result');
  const advice = whatToTry.map((text) => element('li', {}, text));
  return element(
    'section',
    { id: 'failure', class: 'failure', 'aria-labelledby': 'failure-title' },
    title,
    element('pre', {}, reason),
    ...(advice.length === 0
      ? []
      : [element('h3', {}, 'What to try'), element('ul', {}, ...advice)]),
    element(
      'p',
      { class: 'about' },
      ...(logs === undefined ? [] : ['Logs: ', element('code', {}, logs)]),
      ...(code === undefined ? [] : [' Code: ', element('code', {}, code)]),
    ),
  );
}
