import { median, range, sum } from './averages.ts';

/**
 * What a table says of a count of each object of a type: `total (min /median /max )`, and only the
 * total where the rest would say nothing new. The blanks are those of the vendor's tools.
 */
export function totalCell(counts: readonly number[]): string {
  const total = sum(counts);
  if (counts.length < 2 || total === 0) return `${total} `;
  const { least, most } = range(counts);
  return `${total} (${least} /${medianText(counts)} /${most} )`;
}

/** The mean of two numbers shows that it is one: `1.0`. */
function medianText(counts: readonly number[]): string {
  const value = median(counts);
  return counts.length % 2 === 0 && Number.isInteger(value) ? `${value}.0` : String(value);
}
