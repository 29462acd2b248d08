import type { ContentRule } from '../content-rule.ts';
import { withDescendants } from '../located-element.ts';
import { readTraversalPath, type TraversalNode } from '../traversal-path.ts';

/** The paths of traversals can be followed, and begin at the root. */
export const traversalPaths: ContentRule = {
  name: 'traversal-paths',
  *check({ documents }) {
    for (const document of documents) {
      if (document.kind !== 'xml') continue;
      for (const element of withDescendants(document.root)) {
        if (element.name !== 'TraversalSpecKind') continue;
        for (const { attributes, line } of element.children) {
          // The grammar tells of a path that is missing.
          const read =
            attributes.path === undefined ? undefined : readTraversalPath(attributes.path);
          const place = { file: document.file, line };
          if (read?.kind === 'problem') yield { severity: 'ERROR', message: read.message, place };
          const message = read?.kind === 'path' && rootProblem(read.nodes, element.attributes);
          if (message) yield { severity: 'WARNING', message, place };
        }
      }
    }
  },
};

function rootProblem(
  [first]: readonly TraversalNode[],
  { rootAdapterKind, rootResourceKind }: Readonly<Record<string, string>>,
): string | undefined {
  const isRoot =
    first?.adapterKind === rootAdapterKind &&
    (rootResourceKind === undefined || first?.objectType === rootResourceKind);
  return isRoot
    ? undefined
    : `the path begins at ${first?.adapterKind}::${first?.objectType}, and the root is ${rootAdapterKind}::${rootResourceKind ?? '*'}`;
}
