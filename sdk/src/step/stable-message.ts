/** Characters of an event: a line of a list of events. */
const longest = 250;

/**
 * A message in words that stay the same as long as the failure does: it is what identifies an event,
 * and one with the time of day in it would be another event in each collection. Times, UUIDs, long
 * numbers and the like become `*`; the log has them. Secrets must be hidden before, while they are
 * whole.
 */
export function stableMessage(message: string): string {
  const stable = changing.reduce((text, pattern) => text.replace(pattern, '*'), message);
  return stable.length > longest ? `${stable.slice(0, longest)}…` : stable;
}

const changing: readonly RegExp[] = [
  /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?/g,
  /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
  // Hashes, addresses in memory, ids of requests: at least one digit among letters up to f.
  /\b(0x[0-9a-f]+|(?=[a-f]*\d)[0-9a-f]{12,})\b/gi,
  // Longer than a status or a usual port; with its unit, as in 5021ms.
  /\b\d{5,}(?=\b|[a-z])/gi,
  /\b\d+([.,]\d+)?(?= ?(ms|milliseconds|seconds|s)\b)/g,
];
