import type { PageData } from '../src/mp-test/html/page-data.ts';
import { element } from './element.ts';

/** Why there is no result, or of a long run only a part of it, and what may help. */
export function failurePanels({ failure, longRun }: PageData['report']): HTMLElement[] {
  if (failure === undefined) return [];
  const { code, reason, whatToTry, logs } = failure;
  const isPart = longRun !== undefined && code !== undefined;
  const text = isPart ? 'It ended early' : 'There is no result';
  const title = element('h2', { id: 'failure-title' }, text);
  const advice = whatToTry.map((text) => element('li', {}, text));
  const panel = element(
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
  return [panel];
}
