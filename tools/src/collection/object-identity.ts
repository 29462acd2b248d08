import type { ObjectKey } from '@packwright/api';

/**
 * What tells one object from another for the platform: adapter kind, object type and the identifiers
 * that are part of uniqueness; the name only where there are none of these. Letter case never
 * matters. Keys with equal identities are the same object.
 */
export function objectIdentity({
  adapterKind,
  objectKind,
  name,
  identifiers = [],
}: ObjectKey): string {
  const unique: string[] = [];
  for (const { key, value = '', isPartOfUniqueness } of identifiers) {
    if (isPartOfUniqueness) unique.push(`${part(key)}${part(value)}`);
  }
  const own = unique.length === 0 ? part(name) : `=${unique.sort().join('')}`;
  return `${part(adapterKind)}${part(objectKind)}${own}`;
}

/** With its length in front a text can hold anything and still not be taken for two. */
function part(text: string): string {
  const folded = text.toLowerCase();
  return `${folded.length}:${folded}`;
}
