/**
 * One line for the user of the adapter. Names the causes too: `fetch` only says "fetch failed", and
 * an attempt at several addresses has no text of its own at all.
 */
export function messageOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const own = failure.message || several(failure) || failure.name;
  return failure.cause === undefined ? own : `${own}: ${messageOf(failure.cause)}`;
}

function several(failure: Error): string {
  return failure instanceof AggregateError ? failure.errors.map(messageOf).join('; ') : '';
}
