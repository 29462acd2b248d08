/**
 * A value as the vendor's converter writes it: Python's words for null, true and false. Where the
 * platform wants something else there, the grammar says so.
 */
export function pythonText(value: unknown): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What is true or false, as XML has it. */
export function flagText(value: unknown): string {
  return pythonText(value).toLowerCase();
}

/** A default as the text of an attribute: nothing for null. */
export function defaultText(value: unknown): string {
  return value === null || value === undefined ? '' : pythonText(value);
}

/** Whether two plain values are one to Python, where 0 is false and 1 is true. */
export function arePythonEqual(one: unknown, other: unknown): boolean {
  return asNumber(one) === asNumber(other);
}

function asNumber(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
