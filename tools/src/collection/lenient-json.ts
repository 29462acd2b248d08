/**
 * Parses JSON that may have `NaN`, `Infinity` and `-Infinity` as numbers, as Python writes them: they
 * are no JSON, but with the value at hand a check can say where they are.
 *
 * @throws SyntaxError when it is not even that
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    return parseWithMarks(text, error);
  }
}

const numbers = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** A text that no adapter writes. */
const mark = '\u{10fffd}number ';

function parseWithMarks(text: string, error: unknown): unknown {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs, (part) =>
    part.startsWith('"') ? part : JSON.stringify(mark + part),
  );
  try {
    return JSON.parse(marked, (_, value: unknown) =>
      typeof value === 'string' && value.startsWith(mark)
        ? numbers.get(value.slice(mark.length))
        : value,
    );
  } catch {
    // The position in the text as it came is the one to look at.
    throw error;
  }
}
