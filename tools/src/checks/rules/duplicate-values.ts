import type { MetricData, PropertyData } from '@packwright/api';
import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** A metric or property has one value at one time. */
export const duplicateValues: Rule = {
  name: 'duplicate-values',
  about: 'object',
  check({ object: { key, metrics = [], properties = [] }, path }, report) {
    for (const [kind, member, values] of [
      ['Metric', 'metrics', metrics],
      ['Property', 'properties', properties],
    ] as const) {
      for (const position of repeated(values)) {
        const value = values[position];
        if (value === undefined) continue;
        const text = `${kind} '${value.key}' is there more than once with the same timestamp. Only one of the values is kept.`;
        report({
          severity: 'WARNING',
          message: objectMessage(key, text),
          path: `${path}.${member}[${originalPosition(value, position)}]`,
          object: key,
        });
      }
    }
  },
};

/** Positions of values whose key and timestamp were there before; nearly always there are none. */
function repeated(values: readonly (MetricData | PropertyData)[]): readonly number[] {
  const keys = new Set<string>();
  for (const { key } of values) keys.add(key);
  if (keys.size === values.length) return [];
  const seen = new Set<string>();
  return values.flatMap(({ key, timestamp = -1 }, position) => {
    const moment = `${timestamp} ${key}`;
    if (seen.has(moment)) return [position];
    seen.add(moment);
    return [];
  });
}
