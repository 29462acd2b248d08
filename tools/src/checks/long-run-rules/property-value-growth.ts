import { growthPerHour } from '../../statistics/growth.ts';
import { hoursOf } from '../../statistics/long-run-summary.ts';
import { growthFindings } from './growth-findings.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No property has more and more different texts: an error when nearly every collection brings one. */
export const propertyValueGrowth: LongRunRule = {
  name: 'property-value-growth',
  check: (run) =>
    growthFindings(run, {
      thing: 'propertyValues',
      noun: 'property value',
      subject: 'Property values on objects of',
      advice,
      severity(rate) {
        const newEachTime = Math.min(mostValues, run.collections.length);
        const intolerable = growthPerHour(1, newEachTime, hoursOf(run));
        if (rate <= 0) return undefined;
        return rate >= intolerable ? 'ERROR' : 'WARNING';
      },
    }),
};

/** So many different texts of a property are too many, however many collections there were. */
const mostValues = 32;

const advice = `
High property value growth may affect Aria Operations' performance over time. Property value growth is caused by${' '}
setting a property values to unique value frequently. Property values should be finite and change infrequently. Creating enums for
each property value may help establish a finite set of possible values. If the amount of possible enums values is too large
or the value changes frequently, consider a metric with a numeric value. For example, using a human-readable (string) time${' '}
stamp as a property to record the last backup date, should be replaced. A possible alternative could be a metric that counts
days since last backup.`;
