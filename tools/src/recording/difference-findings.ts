import type { Finding } from '../checks/finding.ts';
import { Findings } from '../checks/findings.ts';
import type { Difference, DifferenceSubject } from './difference.ts';
import { differenceText } from './difference-text.ts';

/**
 * Differences to what was recorded as findings: each is an error, and none is a success.
 *
 * @param file what was compared with; messages name it
 */
export function differenceFindings(differences: readonly Difference[], file: string): Finding[] {
  if (differences.length === 0) {
    const message = `The result is the one that is recorded in ${file}.`;
    return [{ rule: 'recording', severity: 'SUCCESS', message }];
  }
  const findings = new Findings(1_000);
  for (const difference of differences) {
    const message = `Not as recorded: ${differenceText(difference)}`;
    findings.reportOf(rules[difference.about])({ severity: 'ERROR', message });
  }
  return findings.all();
}

/** The rule that finds it; never changed. */
const rules: Readonly<Record<DifferenceSubject, string>> = {
  object: 'recorded-objects',
  'object that does not exist': 'recorded-objects',
  name: 'recorded-objects',
  identifier: 'recorded-objects',
  metric: 'recorded-metrics',
  property: 'recorded-properties',
  event: 'recorded-events',
  relationship: 'recorded-relationships',
  'removed relationship': 'recorded-relationships',
  answer: 'recorded-answer',
};
