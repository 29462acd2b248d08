import type { Facts } from './contract-facts.ts';

/** What each of two documents lays down about one place; `absent` where one of them says nothing. */
export interface Difference {
  readonly vendor: string;
  readonly here: string;
}

/**
 * Each place about which two lists of facts disagree. Below a place that one list does not have at
 * all nothing is listed: a missing field is one difference, not one for each of its keywords.
 */
export function factDifferences(vendor: Facts, here: Facts): ReadonlyMap<string, Difference> {
  const differing = [...new Set([...vendor.keys(), ...here.keys()])]
    .filter((where) => vendor.get(where) !== here.get(where))
    .sort();
  const missing = differing.filter((where) => !(vendor.has(where) && here.has(where)));
  const isBelowMissing = (where: string) =>
    missing.some((above) => where.startsWith(`${above}.`) || where.startsWith(`${above}[`));
  return new Map(
    differing
      .filter((where) => !isBelowMissing(where))
      .map((where) => [
        where,
        { vendor: vendor.get(where) ?? 'absent', here: here.get(where) ?? 'absent' },
      ]),
  );
}
