import { findCycles } from '../cycles/find-cycles.ts';
import type { Rule } from '../rule.ts';

/** Nobody is his own ancestor: the platform forbids cycles. Every one is reported, up to a hundred. */
export const relationshipCycles: Rule = {
  name: 'relationship-cycles',
  about: 'collection',
  check({ collection, identities }, report) {
    const { cycles, complete } = findCycles(collection, mostCycles, identities);
    for (const { names, first } of cycles) {
      const message = `Found relationship cycle: ${cycleText(names)}`;
      report({ severity: 'ERROR', message, path: '$.relationships', object: first });
    }
    if (complete) return;
    const message = `There are more than ${mostCycles} relationship cycles. Only the first ones are listed.`;
    report({ severity: 'ERROR', message, path: '$.relationships' });
  },
};

/** A dense graph has exponentially many, more than anybody reads. */
const mostCycles = 100;

/** A cycle may be as long as the collection. */
const mostNames = 1_000;

function cycleText(names: readonly string[]): string {
  const more = names.length - mostNames;
  const shown = [...names.slice(0, mostNames), ...(more > 0 ? [`${more} more`] : []), names[0]];
  return shown.join(' -> ');
}
