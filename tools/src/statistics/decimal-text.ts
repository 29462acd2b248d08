/**
 * A number with so many decimals. One that lies exactly between two goes to the even digit, as in the
 * vendor's tools: 1.25 is `1.2`, while `toFixed` makes it `1.3`.
 */
export function decimalText(value: number, decimals: number): string {
  // Beyond that `toFixed` gives up on decimals.
  if (Math.abs(value) >= 1e21 && Number.isFinite(value)) {
    return `${BigInt(value)}.${'0'.repeat(decimals)}`;
  }
  const text = value.toFixed(decimals);
  const [whole, fraction = ''] = exactText(value).split('.');
  const isTie = /^50*$/.test(fraction.slice(decimals));
  // `toFixed` has gone away from zero: what is cut off instead is the even one.
  if (!isTie || Number(text.at(-1)) % 2 === 0) return text;
  return decimals === 0 ? String(whole) : `${whole}.${fraction.slice(0, decimals)}`;
}

/** A decimal fraction of a number has at most as many digits as its binary one: those behind are zeros. */
function exactText(value: number): string {
  return value.toFixed(100);
}
