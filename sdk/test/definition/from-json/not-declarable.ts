/** The SDK has no words for this, so that no program can say it. */
export class NotDeclarable extends Error {}

/** Nothing where nothing was said. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === undefined || value === null) return undefined;
  throw new NotDeclarable('a flag');
}
