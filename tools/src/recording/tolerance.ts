/** By how much a number may differ from the recorded one. */
export interface Tolerance {
  readonly kind: 'tolerance';
  readonly amount: number;
  /** Whether the amount is a part of the recorded number. */
  readonly isRelative: boolean;
}

/** None at all. */
export const exact: Tolerance = { kind: 'tolerance', amount: 0, isRelative: false };

/** Reads `0.5`, or `5%` of the recorded number; undefined when it is neither. */
export function readTolerance(text: string): Tolerance | undefined {
  const [, number, percent] = /^\s*(\d+\.?\d*|\.\d+)\s*(%)?\s*$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const isRelative = percent !== undefined;
  return { kind: 'tolerance', amount: Number(number) / (isRelative ? 100 : 1), isRelative };
}

/** Whether a number is near enough to the recorded one. */
export function isNear(before: number, now: number, { amount, isRelative }: Tolerance): boolean {
  return Math.abs(now - before) <= (isRelative ? amount * Math.abs(before) : amount);
}
