import { growthFindings } from './growth-findings.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No type gets more and more different objects. */
export const objectGrowth: LongRunRule = {
  name: 'object-growth',
  check: (run) =>
    growthFindings(run, { thing: 'objects', noun: 'object', subject: 'Objects of type', advice }),
};

const advice = `
High Object growth may affect Aria Operations' performance over time.
- Check that object identifiers are not changing.${' '}
- Ensure that there are no short-lived objects (eg. sessions).`;
