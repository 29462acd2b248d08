import { eventGrowth } from './long-run-rules/event-growth.ts';
import { failedCollections } from './long-run-rules/failed-collections.ts';
import { lateObjectTypes } from './long-run-rules/late-object-types.ts';
import type { LongRunRule } from './long-run-rules/long-run-rule.ts';
import { metricGrowth } from './long-run-rules/metric-growth.ts';
import { objectGrowth } from './long-run-rules/object-growth.ts';
import { propertyGrowth } from './long-run-rules/property-growth.ts';
import { propertyValueGrowth } from './long-run-rules/property-value-growth.ts';
import { relationshipGrowth } from './long-run-rules/relationship-growth.ts';
import { slowCollections } from './long-run-rules/slow-collections.ts';
import { vanishedObjectTypes } from './long-run-rules/vanished-object-types.ts';

/** What should not happen in a long run, in the order of the findings. */
export const longRunRules: readonly LongRunRule[] = [
  objectGrowth,
  metricGrowth,
  propertyGrowth,
  propertyValueGrowth,
  eventGrowth,
  relationshipGrowth,
  failedCollections,
  slowCollections,
  lateObjectTypes,
  vanishedObjectTypes,
];
