import type { Severity } from '../src/checks/finding.ts';
import { element } from './element.ts';

/** All severities, the worst first. */
export const severities: readonly Severity[] = ['ERROR', 'WARNING', 'INFORMATION', 'SUCCESS'];

/** What a severity is called; with a sign, since not everybody tells colours apart. */
export const severityNames: Readonly<Record<Severity, readonly [string, string]>> = {
  ERROR: ['✕', 'Error'],
  WARNING: ['!', 'Warning'],
  INFORMATION: ['i', 'Information'],
  SUCCESS: ['✓', 'Success'],
};

/** A severity to be seen at a glance. */
export function severityBadge(severity: Severity): HTMLElement {
  const [sign, name] = severityNames[severity];
  const mark = element('span', { class: 'sign', 'aria-hidden': 'true' }, sign);
  return element('span', { class: `badge ${severity.toLowerCase()}` }, mark, name);
}
