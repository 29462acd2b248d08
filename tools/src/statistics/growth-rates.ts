import { growthPerHour } from './growth.ts';
import type { CountedThing, ObjectTypeSummary } from './long-run-summary.ts';

/** By how many percent things became more in an hour. */
export type GrowthRates = Readonly<Record<CountedThing | 'propertyValues', number>>;

/**
 * How fast everything of a type grew. Of the texts of properties it is the property with most new
 * ones: many properties that keep theirs would hide one that changes all the time.
 */
export function growthRates(type: ObjectTypeSummary, hours: number): GrowthRates {
  const { sizes, propertyValueSizes } = type;
  const rate = (all: readonly number[]) => growthPerHour(all[0] ?? 0, all.at(-1) ?? 0, hours);
  return {
    objects: rate(sizes.objects),
    metrics: rate(sizes.metrics),
    properties: rate(sizes.properties),
    propertyValues: [...propertyValueSizes.values()].map(rate).reduce(larger, 0),
    events: rate(sizes.events),
    relationships: rate(sizes.relationships),
  };
}

function larger(one: number, other: number): number {
  return Math.max(one, other);
}
