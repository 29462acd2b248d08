import type { Severity } from '../src/checks/finding.ts';
import type { PageFinding } from '../src/mp-test/html/page-data.ts';
import type { Collection } from './collection.ts';
import { button, element } from './element.ts';
import { counted, countText } from './number-text.ts';
import type { Section } from './section.ts';
import type { Selection } from './selection.ts';
import { severities, severityBadge, severityNames } from './severity.ts';

/** The findings, grouped by rule, with a choice of severities and a search. */
export function messagesSection(
  findings: readonly PageFinding[],
  collection: Collection | undefined,
  selection: Selection,
): Section {
  const list = element('div', { class: 'messages' });
  const status = element('p', { class: 'note', role: 'status' });
  const shown = new Set<Severity>(severities);
  const search = element('input', {
    type: 'search',
    placeholder: 'Search messages',
    'aria-label': 'Search messages',
  });

  const show = () => {
    const words = search.value.trim().toLowerCase();
    const matching = findings.filter(
      (finding) => shown.has(finding.severity) && has(finding, words),
    );
    const groups = [
      ...Map.groupBy(matching, ({ severity, rule }) => `${severity} ${rule}`).values(),
    ];
    const worstFirst = groups.toSorted((one, other) => rank(one) - rank(other));
    list.replaceChildren(...worstFirst.map((group) => ruleGroup(group, collection, selection)));
    status.textContent =
      matching.length === findings.length
        ? ''
        : `${counted(matching.length, 'message')} of ${countText(findings.length)}`;
  };
  search.addEventListener('input', show);
  show();

  const filters = severities.map((severity) => severityFilter(severity, findings, shown, show));
  const empty = findings.length === 0 ? [element('p', { class: 'note' }, 'No messages.')] : [];
  const toolbar = element(
    'div',
    { class: 'toolbar' },
    element('div', { class: 'choices', role: 'group', 'aria-label': 'Severities' }, ...filters),
    search,
  );
  return {
    id: 'messages',
    title: 'Messages',
    count: countText(findings.length),
    content: [...(findings.length === 0 ? empty : [toolbar, status]), list],
  };
}

function has({ rule, message, path = '' }: PageFinding, words: string): boolean {
  return words === '' || `${rule}\n${message}\n${path}`.toLowerCase().includes(words);
}

function rank([first]: readonly PageFinding[]): number {
  return first === undefined ? severities.length : severities.indexOf(first.severity);
}

function severityFilter(
  severity: Severity,
  findings: readonly PageFinding[],
  shown: Set<Severity>,
  show: () => void,
): HTMLElement {
  const count = findings.filter((finding) => finding.severity === severity).length;
  const [sign, name] = severityNames[severity];
  const choice = button(
    { class: `choice ${severity.toLowerCase()}`, 'aria-pressed': 'true', disabled: count === 0 },
    () => {
      const isShown = !shown.has(severity);
      if (isShown) shown.add(severity);
      else shown.delete(severity);
      choice.setAttribute('aria-pressed', String(isShown));
      show();
    },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    name,
    element('span', { class: 'count' }, countText(count)),
  );
  return choice;
}

/** More than this many of one rule say the same thing once more; a button shows the others. */
const shownFirst = 5;
const shownMore = 100;

function ruleGroup(
  group: readonly PageFinding[],
  collection: Collection | undefined,
  selection: Selection,
): HTMLElement {
  const [first] = group;
  const items = element('ul', {});
  const more = button({ class: 'more' }, () => add(shownMore));
  let count = 0;
  const add = (some: number) => {
    const next = group.slice(count, count + some);
    items.append(...next.map((finding) => message(finding, collection, selection)));
    count += next.length;
    const left = group.length - count;
    more.hidden = left === 0;
    more.textContent =
      left <= shownMore ? `Show ${left} more` : `Show ${shownMore} of ${countText(left)} more`;
  };
  add(shownFirst);
  return element(
    'article',
    { class: 'rule' },
    element(
      'h3',
      {},
      first && severityBadge(first.severity),
      element('code', {}, first?.rule ?? ''),
      element('span', { class: 'count' }, countText(group.length)),
    ),
    items,
    more,
  );
}

function message(
  { message: text, path, object }: PageFinding,
  collection: Collection | undefined,
  selection: Selection,
): HTMLElement {
  return element(
    'li',
    {},
    element('p', {}, text),
    ...(path === undefined ? [] : [element('code', { class: 'path' }, path)]),
    ...(object === undefined || collection === undefined
      ? []
      : [
          button(
            { class: 'link', 'data-object': object },
            () => selection.select(object),
            `Open ${collection.nameOf(object)}`,
          ),
        ]),
  );
}
