import { growthFindings } from './growth-findings.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No type gets more and more different relationships. */
export const relationshipGrowth: LongRunRule = {
  name: 'relationship-growth',
  check: (run) =>
    growthFindings(run, {
      thing: 'relationships',
      noun: 'relationship',
      subject: 'Relationships of objects of type',
      advice,
    }),
};

const advice = `
Relationships that are always new make the platform write all of them in each collection.
- Check that object identifiers are not changing.
- Objects that move often, such as processes, need not be related to what they move between.`;
