import { decimalText } from '../../statistics/decimal-text.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No collection takes longer than the next one should wait. */
export const slowCollections: LongRunRule = {
  name: 'slow-collections',
  check: ({ collections, plan }) =>
    collections.flatMap(({ tookTooLong, seconds }, index) => {
      if (!tookTooLong) return [];
      const message = `Collection ${index + 1} took ${decimalText(seconds, 2)} s, longer than the collection interval of ${decimalText(plan.interval, 2)} s.`;
      return [{ severity: 'WARNING', message }];
    }),
};
