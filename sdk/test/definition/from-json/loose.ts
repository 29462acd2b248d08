/** JSON of a definition that may be wrong in any way. */
export type Loose = { readonly [member: string]: unknown };

/** The entries of a list; none where something else, or nothing, is in its place. */
export function entries(list: unknown): readonly Loose[] {
  return Array.isArray(list) ? list.map(loose) : [];
}

/** The object; an empty one where something else, or nothing, is in its place. */
export function loose(value: unknown): Loose {
  return Object(value);
}

/** Without the members that are null or undefined: both mean that nothing was said. */
export function said(members: Loose): Loose {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Those of an enumeration in the order of the list, whether keys or objects. */
export function enumValues(list: unknown): readonly unknown[] {
  const values = Array.isArray(list) ? list : [];
  return values.toSorted((a, b) => orderOf(a) - orderOf(b));
}

function orderOf(value: unknown): number {
  return Number(loose(value).display_order ?? 0);
}
