/** All values together. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The sum divided by the number of the values; 0 of none. */
export function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** The value in the middle, or the average of the two that are; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return average(sorted.slice(Math.floor(middle), Math.ceil(middle) + 1));
}

/** The smallest and the largest value; 0 of none. */
export function range(values: readonly number[]): {
  readonly least: number;
  readonly most: number;
} {
  const [first = 0] = values;
  let least = first;
  let most = first;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}
