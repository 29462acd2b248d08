/** What a printed form shows in place of a secret. */
const placeholder = '<hidden>';

const secretsOfRecord = new WeakMap<object, readonly string[]>();

/**
 * Keeps secrets out of logs that print whole objects: the values are there for who asks for them by
 * name, while `console.log` and `JSON.stringify` show a placeholder.
 */
export function hideSecrets<T extends Record<string, string | number | undefined>>(
  values: T,
  secretKeys: readonly string[],
): T {
  const hidden = Object.fromEntries(secretKeys.map((key) => [key, placeholder]));
  const shown = () => ({ ...values, ...hidden });
  const visible = { ...values };
  // Accessors, because inspect without custom functions prints plain values but not getters.
  for (const key of secretKeys) {
    Object.defineProperty(visible, key, { enumerable: true, get: () => values[key] });
  }
  Object.defineProperty(visible, 'toJSON', { value: shown });
  Object.defineProperty(visible, Symbol.for('nodejs.util.inspect.custom'), { value: shown });
  secretsOfRecord.set(visible, secretTexts(values, secretKeys));
  return visible;
}

/** The secrets that were hidden in one record, for whoever has to find them in other texts. */
export function hiddenSecrets(record: object | undefined): readonly string[] {
  return (record && secretsOfRecord.get(record)) ?? [];
}

function secretTexts(
  values: Record<string, string | number | undefined>,
  secretKeys: readonly string[],
): string[] {
  return secretKeys.flatMap((key) => {
    const value = values[key];
    return value === undefined || value === '' ? [] : [String(value)];
  });
}
