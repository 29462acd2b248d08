/** The middle of the values; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = Math.floor(sorted.length / 2);
  const lower = sorted.length % 2 === 0 ? upper - 1 : upper;
  return ((sorted[lower] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}

/** The least and the most of the values. */
export function spread(values: readonly number[]): {
  readonly least: number;
  readonly most: number;
} {
  return { least: Math.min(...values), most: Math.max(...values) };
}
