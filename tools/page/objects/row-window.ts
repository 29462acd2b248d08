/** The rows that are in the document. */
export interface RowWindow {
  readonly first: number;
  /** Behind the last one. */
  readonly last: number;
  /** How many rows are left out before and behind. */
  readonly before: number;
  readonly after: number;
}

/** What decides about them; heights are pixels. */
export interface RowView {
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly isPrinting: boolean;
}

/** The rows in sight and some around them; on paper the first ones. */
export function rowWindow({ count, top, height, isPrinting }: RowView): RowWindow {
  if (isPrinting) return { first: 0, last: Math.min(count, onPaper), before: 0, after: 0 };
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - around);
  const last = Math.min(count, first + Math.ceil(height / rowHeight) + 2 * around);
  return { first, last, before: first, after: count - last };
}

/** Pixels; the style sheet has the same. */
export const rowHeight = 36;
const around = 12;
/** How many rows are printed. */
export const onPaper = 200;
