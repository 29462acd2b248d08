import type { LongRunRule } from './long-run-rule.ts';

/** An object type that appears late may be one that an earlier collection missed. */
export const lateObjectTypes: LongRunRule = {
  name: 'late-object-types',
  check: ({ types, collections }) => {
    const firstGood = collections.findIndex(({ failure }) => failure === undefined) + 1;
    return [...types].flatMap(([name, { foundIn }]) => {
      const first = foundIn[0] ?? firstGood;
      if (first === firstGood) return [];
      const message = `Objects of type '${name}' were returned from collection ${first} on, but not before.`;
      return [{ severity: 'INFORMATION', message }];
    });
  },
};
