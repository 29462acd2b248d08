import { type LocatedElement, withDescendants } from './located-element.ts';

/** A reference of an alert to a symptom or recommendation that its file does not hold. */
export interface UnknownReference {
  readonly id: string;
  readonly line: number;
}

/** All such references of a file, in its order. Symptoms and recommendations share their ids. */
export function unknownReferences(root: LocatedElement): UnknownReference[] {
  const known = new Set(definedIds(root));
  return [...withDescendants(root)].flatMap(({ attributes: { ref }, line }) =>
    ref === undefined || known.has(ref) ? [] : [{ id: ref, line }],
  );
}

/** The ids under which a file defines symptoms and recommendations. */
export function definedIds(root: LocatedElement): string[] {
  return [...withDescendants(root)].flatMap(({ name, attributes: { id, key } }) => {
    if (name === 'SymptomDefinition') return id ?? [];
    return name === 'Recommendation' ? (key ?? []) : [];
  });
}
