/** A default as the text of an attribute: nothing for null, and Python's words for true and false. */
export function defaultText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value === true) return 'True';
  if (value === false) return 'False';
  return String(value);
}
