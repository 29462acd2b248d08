import type { ChangedKey, DescribeDifference } from './compare-describes.ts';

/**
 * What a newer describe has lost or changed, apart from what is allowed: ways to keys, as they are
 * printed, such as `object type tree, attribute age`. What is below an allowed way is allowed too.
 */
export function keyLosses(
  { removed, changed }: DescribeDifference,
  allowed: readonly string[],
): { readonly removed: readonly string[]; readonly changed: readonly ChangedKey[] } {
  const isAllowed = (place: string) =>
    allowed.some((one) => place === one || place.startsWith(`${one}, `));
  return {
    removed: removed.filter((place) => !isAllowed(place)),
    changed: changed.filter(({ place }) => !isAllowed(place)),
  };
}

/** The allowed ways that are about nothing: misspelt, or not needed any more. */
export function idleAllowances(
  { removed, changed }: DescribeDifference,
  allowed: readonly string[],
): string[] {
  const places = [...removed, ...changed.map(({ place }) => place)];
  return allowed.filter(
    (one) => !places.some((place) => place === one || place.startsWith(`${one}, `)),
  );
}
