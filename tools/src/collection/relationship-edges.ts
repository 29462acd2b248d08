import type { CollectResult, ObjectKey } from '@packwright/api';
import { isComplete } from './object-name.ts';

/** One child of one parent. */
export interface RelationshipEdge {
  readonly parent: ObjectKey;
  readonly child: ObjectKey;
}

/**
 * Every relationship that a collection adds, repeated ones too. What it takes away is none, and
 * neither is one of which an end is not named.
 */
export function* relationshipEdges({
  relationships = [],
}: CollectResult): Generator<RelationshipEdge> {
  for (const { parent, children = [], add = true } of relationships) {
    if (!add || !isComplete(parent)) continue;
    for (const child of children) {
      if (isComplete(child)) yield { parent, child };
    }
  }
}
