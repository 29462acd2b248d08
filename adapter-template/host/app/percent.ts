/** Undefined where one of the two is unknown, or where there is nothing to have a part of. */
export function percentOf(whole: number | undefined, part: number | undefined): number | undefined {
  if (whole === undefined || part === undefined || whole <= 0) return undefined;
  // Counters read one after the other may disagree a little.
  return Math.min(100, Math.max(0, (part / whole) * 100));
}
