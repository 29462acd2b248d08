import type { ObjectKey } from '@packwright/api';

/**
 * A text for an object that people can read and that names no other one: its type, and what the
 * platform tells it from others of the type by, see `objectIdentity`. Either the unique identifiers,
 * or, where it has none, its name: `Orchard::tree id=1`, `Orchard::row North`.
 */
export function objectReference({
  adapterKind,
  objectKind,
  name,
  identifiers = [],
}: ObjectKey): string {
  const unique = identifiers
    .filter(({ isPartOfUniqueness }) => isPartOfUniqueness)
    .map(({ key, value = '' }) => `${part(key)}=${part(value)}`)
    .toSorted((one, other) => compareTexts(one.toLowerCase(), other.toLowerCase()));
  const own = unique.length === 0 ? part(name) : unique.join(', ');
  return `${part(adapterKind)}::${part(objectKind)} ${own}`;
}

/** Equal for references to the same object: letter case does not matter to the platform. */
export function referenceIdentity(reference: string): string {
  return reference.toLowerCase();
}

/** By code units: the same order on every machine. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** In quotes where it could be taken for something else. What is folded decides, so that case does not. */
function part(text: string): string {
  return /^[\w./@+-]+( [\w./@+-]+)*$/.test(text.toLowerCase()) ? text : JSON.stringify(text);
}
