import type { LocatedElement } from '../../content/located-element.ts';
import type { DescribeRule } from '../describe-rule.ts';

const keyed = /^Resource(?:Identifier|Attribute|Group)$/;

/**
 * What stands side by side has keys of its own, at every depth: the schema looks at the first two levels
 * only. The platform compares without regard to letter case.
 */
export const uniqueKeys: DescribeRule = {
  name: 'unique-keys',
  *check({ elements }) {
    for (const placed of elements) {
      const { element } = placed;
      if (element.name !== 'ResourceKind' && element.name !== 'ResourceGroup') continue;
      for (const [child, first] of repeated(element)) {
        const { key = '' } = child.attributes;
        const same = key === first.attributes.key;
        // The schema tells of equal keys where it looks.
        if (same && isSeenBySchema(placed.where)) continue;
        const theirs = `${first.name} ${first.attributes.key} in line ${first.line}`;
        const message = same
          ? `${placed.where}: its ${child.name} ${key} has the key of ${theirs}`
          : `${placed.where}: the key of its ${child.name} ${key} differs from that of ${theirs} in letter case only, which makes no difference to the platform`;
        yield { severity: 'ERROR', message, line: child.line };
      }
    }
  },
};

function* repeated({ children }: LocatedElement): Generator<[LocatedElement, LocatedElement]> {
  const known = new Map<string, LocatedElement>();
  for (const child of children) {
    if (!keyed.test(child.name)) continue;
    const folded = (child.attributes.key ?? '').toLowerCase();
    const first = known.get(folded);
    if (first === undefined) known.set(folded, child);
    else yield [child, first];
  }
}

/** Object types, and the groups directly in them. */
function isSeenBySchema(where: string): boolean {
  return (where.match(/\//g)?.length ?? 0) < 2;
}
