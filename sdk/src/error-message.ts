/** Characters of a message: more than a user reads, less than the page that a proxy sends. */
const longest = 1000;

/** Errors of a group that are named; the rest is counted. */
const named = 5;

/**
 * One line for the user of the adapter. Names the causes too: `fetch` only says "fetch failed", and
 * an attempt at several addresses has no text of its own at all. Never throws.
 */
export function messageOf(failure: unknown): string {
  let message: string;
  try {
    message = textOf(failure, new Set());
  } catch {
    message = 'A failure that cannot be shown';
  }
  return message.length > longest ? `${message.slice(0, longest)}…` : message;
}

function textOf(failure: unknown, seen: Set<unknown>): string {
  // Causes may lead round in a circle.
  if (seen.has(failure)) return '';
  seen.add(failure);
  if (!(failure instanceof Error)) return inOneLine(textOfOther(failure));
  const parts = [inOneLine(failure.message), severalOf(failure, seen), causeOf(failure, seen)];
  return joined(parts, ': ') || inOneLine(nameOf(failure));
}

/** Each text by itself: a message that repeats its cause repeats it in one line. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function causeOf({ cause }: Error, seen: Set<unknown>): string {
  return cause === undefined || cause === null ? '' : textOf(cause, seen);
}

function severalOf(failure: Error, seen: Set<unknown>): string {
  // What failed first, and what failed then while resources were released.
  if (failure instanceof SuppressedError) {
    return joined([textOf(failure.suppressed, seen), textOf(failure.error, seen)], '; ');
  }
  if (!(failure instanceof AggregateError)) return '';
  const texts = [...new Set(failure.errors.map((error) => textOf(error, seen)))].filter(Boolean);
  const rest = texts.length > named ? [`and ${texts.length - named} more`] : [];
  return [...texts.slice(0, named), ...rest].join('; ');
}

/** Leaves out what the texts before say already, as a message that repeats its cause does. */
function joined(texts: readonly string[], separator: string): string {
  return texts.reduce((said, text) => {
    return said.includes(text) ? said : joinedPair(said, text, separator);
  }, '');
}

function joinedPair(said: string, text: string, separator: string): string {
  // "fetch failed.: connect" reads badly.
  return said === '' ? text : `${said.replace(/[\s.:]+$/, '')}${separator}${text}`;
}

function nameOf(failure: Error): string {
  return 'code' in failure ? `${failure.name} ${String(failure.code)}` : failure.name;
}

/** JavaScript throws anything: texts, answers of libraries, nothing. */
function textOfOther(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value !== 'object' || value === null) return `The adapter threw ${shown(value)}`;
  if ('message' in value && typeof value.message === 'string') return value.message;
  return `The adapter threw ${shown(value)}`;
}

/** Loaded for this rare case only. */
function shown(value: unknown): string {
  const { inspect } = process.getBuiltinModule('node:util');
  return inspect(value, { depth: 1, breakLength: Infinity });
}
