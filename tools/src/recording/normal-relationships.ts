import type { CollectResult, ObjectKey } from '@packwright/api';
import { isComplete } from '../collection/object-name.ts';
import { compareTexts, objectReference, referenceIdentity } from './object-reference.ts';

/** The children of one parent, as references. */
export interface NormalRelationships {
  readonly parent: string;
  /** None: the parent is said to have no children. */
  readonly children: readonly string[];
  /** Children that are taken away from it. */
  readonly removed?: readonly string[];
}

/** Puts the relationships of each parent together; repeated ones count once. */
export function normalRelationships({ relationships = [] }: CollectResult): NormalRelationships[] {
  const parents = new Map<string, Parent>();
  for (const { parent: key, children = [], add = true } of relationships) {
    if (!isComplete(key)) continue;
    const parent = parentOf(parents, key);
    const references = add ? parent.children : parent.removed;
    for (const child of children.filter(isComplete)) note(references, objectReference(child));
  }
  return [...parents]
    .toSorted(([one], [other]) => compareTexts(one, other))
    .map(([, { reference, children, removed }]) => ({
      parent: reference,
      children: inOrder(children),
      ...(removed.size === 0 ? {} : { removed: inOrder(removed) }),
    }));
}

interface Parent {
  reference: string;
  /** By their identities. */
  readonly children: Map<string, string>;
  readonly removed: Map<string, string>;
}

function parentOf(parents: Map<string, Parent>, key: ObjectKey): Parent {
  const reference = objectReference(key);
  const identity = referenceIdentity(reference);
  const known = parents.get(identity);
  const parent = known ?? { reference, children: new Map(), removed: new Map() };
  if (reference < parent.reference) parent.reference = reference;
  parents.set(identity, parent);
  return parent;
}

/** Of spellings that differ in letter case, always the same is kept. */
function note(references: Map<string, string>, reference: string): void {
  const identity = referenceIdentity(reference);
  const known = references.get(identity);
  if (known === undefined || reference < known) references.set(identity, reference);
}

function inOrder(references: ReadonlyMap<string, string>): string[] {
  return [...references]
    .toSorted(([one], [other]) => compareTexts(one, other))
    .map(([, reference]) => reference);
}
