import { growthFindings } from './growth-findings.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No type gets more and more different properties. */
export const propertyGrowth: LongRunRule = {
  name: 'property-growth',
  check: (run) =>
    growthFindings(run, {
      thing: 'properties',
      noun: 'property',
      subject: 'Properties on objects of type',
      advice,
    }),
};

const advice = `
High property growth may affect Aria Operations' performance over time.${'  '}
Property growth is caused by new or changing property keys. One way to ensure property keys are the same is to use${' '}
constants to describe their keys; Aria Operations works best with a constant set of properties per object type.`;
