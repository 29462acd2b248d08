/** Values by key, in the order in which they were given. */
export type Assignments = ReadonlyMap<string, string>;

/**
 * Reads `key=value` texts; or says what is wrong, without the values: one of them may be a password.
 *
 * @param option what messages call it
 */
export function readAssignments(option: string, texts: readonly string[]): Assignments | string {
  const assignments = new Map<string, string>();
  for (const [position, text] of texts.entries()) {
    const equals = text.indexOf('=');
    if (equals < 1) return `${option} number ${position + 1} is not of the form key=value.`;
    const key = text.slice(0, equals);
    if (assignments.has(key)) return `${option} ${key} is given twice.`;
    assignments.set(key, text.slice(equals + 1));
  }
  return assignments;
}
