import { type DeclaredMember, instanceMembers, type Members } from './declared-member.ts';

/** The members of an object type, and what paths among them were found to name. */
export type PathLookup = {
  readonly members: Members;
  readonly byPath: Map<string, DeclaredMember | UnknownPath>;
};

/** Why a path names no metric or property of an object type. */
export type UnknownPath = {
  readonly problem: string;
  /** Not against the declaration, but outside of it: what a dynamic type allows. */
  readonly undeclared: boolean;
  /** It could be written all the same: what lenient checks do. */
  readonly writable: boolean;
};

/** What nobody declared. */
export const undeclared: UnknownPath = {
  problem: 'is not declared by the object type: add it to the attributes',
  undeclared: true,
  writable: true,
};

/** Paths of instances have no limit in number; what is kept of them has. */
const mostPaths = 10_000;

/** The metric or property that a path names; for paths no compiler has seen. */
export function memberAt(lookup: PathLookup, path: string): DeclaredMember | UnknownPath {
  const known = lookup.byPath.get(path);
  if (known !== undefined) return known;
  if (typeof path !== 'string') return unwritable('is no text');
  if (lookup.byPath.size >= mostPaths) lookup.byPath.clear();
  const found = find(lookup.members, path);
  lookup.byPath.set(path, found);
  return found;
}

function find(members: Members, path: string): DeclaredMember | UnknownPath {
  const syntax = keyPathProblem(path);
  if (syntax !== undefined) return unwritable(syntax);
  const groups = path.split('|');
  const last = groups.pop() ?? '';
  let within = members;
  for (const segment of groups) {
    const next = membersOf(within, segment);
    if ('problem' in next) return next;
    within = next;
  }
  const member = within.byKey.get(last);
  if (member === undefined) return undeclared;
  return member.members === undefined ? member : against('is a group');
}

function membersOf({ byKey }: Members, segment: string): Members | UnknownPath {
  const [key, instance] = splitInstance(segment);
  const member = byKey.get(key);
  if (member?.members === undefined) return undeclared;
  if (member.instances === undefined) {
    return instance === undefined
      ? member.members
      : against(`names an instance, which group ${key} does not have`);
  }
  if (instance !== undefined) return instanceMembers(member.instances, instance);
  return member.instances.required ? against(`names no instance of ${key}`) : member.members;
}

function against(problem: string): UnknownPath {
  return { problem, undeclared: false, writable: true };
}

function unwritable(problem: string): UnknownPath {
  return { problem, undeclared: false, writable: false };
}

/**
 * Whether a path can be written at all, for paths that no object type declares: segments between `|`
 * that are not empty, each of which but the last may name an instance behind its first `:`.
 */
export function keyPathProblem(path: string): string | undefined {
  const segments = path.split('|');
  if (segments.some((segment) => segment.trim() === '')) return 'has an empty part';
  const groups = segments.slice(0, -1).map(splitInstance);
  if (groups.some(([group]) => group === '')) return 'has an instance without a group';
  return groups.some(([, instance]) => instance === '') ? 'has an empty instance' : undefined;
}

/** The name of an instance may hold further colons. */
function splitInstance(segment: string): readonly [string, string | undefined] {
  const place = segment.indexOf(':');
  return place < 0 ? [segment, undefined] : [segment.slice(0, place), segment.slice(place + 1)];
}

export function instanceProblem(instance: string): string | undefined {
  if (instance === '') return 'the name of an instance is empty';
  return instance.includes('|') ? `the name of instance ${instance} contains |` : undefined;
}
