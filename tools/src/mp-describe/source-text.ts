/** An object of a generated program, each member on a line of its own; nothing for undefined. */
export function objectText(members: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [`${propertyName(key)}: ${value},`],
  );
  return lines.length === 0 ? '{}' : `{\n${indented(lines.join('\n'))}\n}`;
}

/** The same on one line. */
export function shortObjectText(members: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [`${propertyName(key)}: ${value}`],
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** A text of a generated program, in the quotes that formatters like. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** `__proto__` as a plain name would set the prototype. */
function propertyName(key: string): string {
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
