/**
 * By how many percent something grows in an hour when it went from `first` to `last` in so many
 * hours: 41.42 from 4 to 8 in two. Where one of them is 0, both are counted as one more, because
 * nothing can be a multiple of nothing.
 */
export function growthPerHour(first: number, last: number, hours: number): number {
  const more = first === 0 || last === 0 ? 1 : 0;
  return (((last + more) / (first + more)) ** (1 / hours) - 1) * 100;
}
