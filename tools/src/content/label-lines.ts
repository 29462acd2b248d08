/** One entry of a file of labels, or a line that is none. */
export interface LabelLine {
  readonly key: string;
  /** From 1 on. */
  readonly line: number;
  /** Whether it ends in an escape that stands for nothing. */
  readonly isBroken: boolean;
}

/**
 * The entries of a `.properties` file, as Java reads it: a line ends the key at the first `=`, `:` or
 * blank that no backslash stands before, and goes on in the next line after a backslash at its end.
 */
export function* labelLines(text: string): Generator<LabelLine> {
  let [entry, line] = ['', 0];
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const part = raw.replace(/^[ \t\f]+/, '');
    if (entry === '' && (part === '' || /^[#!]/.test(part))) continue;
    if (entry === '') line = index + 1;
    const isContinued = /(?:^|[^\\])(?:\\\\)*\\$/.test(part);
    entry += isContinued ? part.slice(0, -1) : part;
    if (isContinued) continue;
    yield labelLine(entry, line);
    entry = '';
  }
  if (entry !== '') yield labelLine(entry, line);
}

function labelLine(entry: string, line: number): LabelLine {
  const [escaped = ''] = /^(?:\\.|[^\\=: \t\f])*/s.exec(entry) ?? [];
  const key = escaped.replace(/\\u([0-9a-fA-F]{4})|\\(.)/gs, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { key, line, isBroken: /(?:^|[^\\])(?:\\\\)*\\u(?![0-9a-fA-F]{4})/.test(entry) };
}
