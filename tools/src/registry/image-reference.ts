import { nameProblem } from './name-problem.ts';
import { type RegistryPath, splitName } from './registry-path.ts';

/** An image as `docker pull` is told it: `host/path:tag@digest`. */
export interface ImageReference extends RegistryPath {
  readonly tag: string | undefined;
  /** Such as `sha256:` and 64 hexadecimal digits. */
  readonly digest: string | undefined;
}

/** A reference, or why a text is none. */
export type ReadImageReference =
  | { readonly kind: 'reference'; readonly reference: ImageReference }
  | { readonly kind: 'problem'; readonly message: string };

/** Reads a reference. A name without host is on Docker Hub, and one without user in `library`. */
export function readImageReference(text: string): ReadImageReference {
  const [, name = '', tag, digest] = /^(.*?)(?::([^:/@]*))?(?:@(.*))?$/.exec(text) ?? [];
  const path = inLibrary(splitName(name));
  const message = tagProblem(tag) ?? digestProblem(digest) ?? nameProblem(path);
  return message === undefined
    ? { kind: 'reference', reference: { ...path, tag, digest } }
    : { kind: 'problem', message };
}

/** Whether a text is a digest that all registries understand. */
export function isDigest(text: string): boolean {
  return /^sha256:[a-f0-9]{64}$/.test(text);
}

function inLibrary(path: RegistryPath): RegistryPath {
  return path.registry === 'docker.io' && !path.repository.includes('/')
    ? { ...path, repository: `library/${path.repository}` }
    : path;
}

function tagProblem(tag: string | undefined): string | undefined {
  if (tag === undefined || /^\w[\w.-]{0,127}$/.test(tag)) return undefined;
  return `has the tag "${tag}": tags are up to 128 letters, digits, dots, hyphens and underscores`;
}

function digestProblem(digest: string | undefined): string | undefined {
  if (digest === undefined || isDigest(digest)) return undefined;
  return `has the digest "${digest}": a digest is sha256: and 64 hexadecimal digits`;
}
