import { compareMaps } from './compare-maps.ts';
import type { Difference } from './difference.ts';
import type { NormalCollection } from './normal-collection.ts';
import { referenceIdentity } from './object-reference.ts';

/** One child of one parent, as references; of a parent without children, an empty text. */
export interface NormalEdge {
  readonly parent: string;
  readonly child: string;
}

/** Relationships that are new or gone. */
export function compareRelationships(
  before: NormalCollection,
  now: NormalCollection,
  isIgnored: (edge: NormalEdge) => boolean,
): Difference[] {
  return (['relationship', 'removed relationship'] as const).flatMap((about) => {
    const [one, other] = [before, now].map((all) => edgesOf(all, about, isIgnored));
    return compareMaps(one ?? new Map(), other ?? new Map(), () => true).map(({ before, now }) => {
      const { parent = '', child = '' } = now ?? before ?? {};
      return {
        about,
        object: parent,
        key: child,
        ...(before === undefined ? {} : { before: true as const }),
        ...(now === undefined ? {} : { now: true as const }),
      };
    });
  });
}

function edgesOf(
  { relationships }: NormalCollection,
  about: 'relationship' | 'removed relationship',
  isIgnored: (edge: NormalEdge) => boolean,
): Map<string, NormalEdge> {
  const edges = relationships.flatMap(({ parent, children, removed = [] }): NormalEdge[] => {
    if (about === 'removed relationship') return removed.map((child) => ({ parent, child }));
    const isEmpty = children.length === 0 && removed.length === 0;
    return (isEmpty ? [''] : children).map((child) => ({ parent, child }));
  });
  const identity = ({ parent, child }: NormalEdge) => referenceIdentity(`${parent}\n${child}`);
  return new Map(edges.filter((edge) => !isIgnored(edge)).map((edge) => [identity(edge), edge]));
}
