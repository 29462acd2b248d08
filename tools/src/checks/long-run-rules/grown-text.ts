import type { GrowthRates } from '../../statistics/growth-rates.ts';
import type { ObjectTypeSummary } from '../../statistics/long-run-summary.ts';

/**
 * What a rate was made of, such as `from 4 to 8 different ones`. A rate alone says little of a short
 * run: two more in ten seconds are a number without end in an hour.
 */
export function grownText(type: ObjectTypeSummary, thing: keyof GrowthRates): string {
  if (thing !== 'propertyValues') return fromTo(type.sizes[thing]);
  const [first, ...others] = [...type.propertyValueSizes].toSorted(
    ([, one], [, other]) => growth(other) - growth(one),
  );
  if (first === undefined) return fromTo([]);
  const [key, sizes] = first;
  const growing = others.filter(([, one]) => growth(one) > 0).length;
  const more = growing > 0 ? `; ${growing} more properties grew` : '';
  return `'${key}' ${fromTo(sizes)}${more}`;
}

/** Nothing grows from nothing: as for the rate, both are one more then. */
function growth(sizes: readonly number[]): number {
  const [first = 0] = sizes;
  const last = sizes.at(-1) ?? 0;
  return first === 0 ? last : last / first - 1;
}

function fromTo(sizes: readonly number[]): string {
  return `from ${sizes[0] ?? 0} to ${sizes.at(-1) ?? 0} different ones`;
}
