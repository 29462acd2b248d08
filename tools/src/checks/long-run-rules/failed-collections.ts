import type { LongRunRule } from './long-run-rule.ts';

/** No collection fails. */
export const failedCollections: LongRunRule = {
  name: 'failed-collections',
  check: ({ collections }) =>
    collections.flatMap(({ failure }, index) =>
      failure === undefined
        ? []
        : [{ severity: 'ERROR', message: `Collection ${index + 1} failed: ${failure}` }],
    ),
};
