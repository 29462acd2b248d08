/** The version in an answer to `/apiVersion`, as three numbers; undefined where there is none. */
export function apiVersionText(body: Buffer): string | undefined {
  const members = membersOf(body.toString('utf8'));
  // Servers of the vendor's later images write the second of each.
  const parts = ['major', 'minor', 'maintenance'].map(
    (part) => members[part] ?? members[`${part}Version`],
  );
  return parts.every((part) => Number.isInteger(part)) ? parts.join('.') : undefined;
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}
