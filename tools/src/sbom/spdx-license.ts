/**
 * What a package declares as its licence, where it can be an expression of SPDX. Prose and names that
 * only people understand are none: a document with them would not be valid.
 */
export function spdxLicense(declared: unknown): string | undefined {
  if (typeof declared !== 'string') return undefined;
  // Written so by many, and nothing else is meant.
  if (declared.trim() === 'Apache 2.0') return 'Apache-2.0';
  const words = declared.replace(/[()]/g, ' ').trim().split(/\s+/);
  const isExpression = words.every((word, index) =>
    index % 2 === 0 ? isLicenseId(word) : /^(?:AND|OR|WITH)$/.test(word),
  );
  return isExpression && words.length % 2 === 1 ? declared.trim() : undefined;
}

/** The form of those on the list of SPDX; `UNLICENSED` and the like are npm's own. */
function isLicenseId(word: string): boolean {
  return knownWords.has(word) || /^[A-Za-z][A-Za-z0-9.]*-[A-Za-z0-9.+-]+$/.test(word);
}

const knownWords: ReadonlySet<string> = new Set([
  '0BSD',
  'Beerware',
  'ISC',
  'MIT',
  'Unlicense',
  'WTFPL',
  'X11',
  'Zlib',
]);
