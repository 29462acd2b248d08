/** One step of a traversal: objects of a type, and how they relate to those of the step before. */
export interface TraversalNode {
  readonly adapterKind: string;
  /** `*` stands for any type. */
  readonly objectType: string;
  /** Undefined for the first step. */
  readonly relation: string | undefined;
}

/** A path taken apart, or what is wrong with it. */
export type ReadTraversalPath =
  | { readonly kind: 'path'; readonly nodes: readonly TraversalNode[] }
  | { readonly kind: 'problem'; readonly message: string };

/** Reads a path such as `A::host||A::disk::child||VMWARE::VirtualMachine::~child`. */
export function readTraversalPath(path: string): ReadTraversalPath {
  const nodes: TraversalNode[] = [];
  for (const [index, text] of path.split('||').entries()) {
    const node = text.trim();
    const [adapterKind = '', objectType = '', relation, ...rest] = node.split('::');
    if (adapterKind === '' || objectType === '' || rest.length > 0) {
      return problem(`"${node}" is no step of a path: write adapterKind::resourceKind`);
    }
    if (index === 0 && relation !== undefined) {
      return problem(`the first step, "${node}", has nothing that it could be a ${relation} of`);
    }
    if (index > 0 && (relation === undefined || !relations.test(relation))) {
      return problem(`"${node}" does not say how it is reached: end it with ::child or ::~child`);
    }
    nodes.push({ adapterKind, objectType, relation });
  }
  return { kind: 'path', nodes };
}

/** `~` leads to parents; traversals of the vendor's own packs go on with `/recursive`. */
const relations = /^~?child(?:\/\w+)?$/;

function problem(message: string): ReadTraversalPath {
  return { kind: 'problem', message };
}
