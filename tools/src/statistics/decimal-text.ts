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
  if (!isTie(value, decimals)) return text;
  const lastDigit = Number(text.at(-1));
  return lastDigit % 2 === 0
    ? text
    : (value - Math.sign(value) * 10 ** -(decimals + 1)).toFixed(decimals);
}

/** A decimal fraction of a number has at most as many digits as its binary one: those behind are zeros. */
function isTie(value: number, decimals: number): boolean {
  return /^50*$/.test(value.toFixed(100).split('.')[1]?.slice(decimals) ?? '');
}
