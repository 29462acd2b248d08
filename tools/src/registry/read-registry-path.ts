import { nameProblem } from './name-problem.ts';
import { type RegistryPath, splitName } from './registry-path.ts';

/** A path, or why a text is none: a sentence that begins with a verb and says what to do. */
export type ReadRegistryPath =
  | { readonly kind: 'path'; readonly path: RegistryPath }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * Reads what users write for a registry. The first part is a host under the engine's own rule: it has
 * a dot or a port, or is `localhost`. Everything else is on Docker Hub, whatever its length.
 */
export function readRegistryPath(text: string): ReadRegistryPath {
  const message = formProblem(text) ?? nameProblem(splitName(text)) ?? hubProblem(splitName(text));
  return message === undefined
    ? { kind: 'path', path: splitName(text) }
    : { kind: 'problem', message };
}

function formProblem(text: string): string | undefined {
  if (text.trim() === '')
    return 'is empty: give a registry and a path, such as host.example/team/adapter';
  if (text.includes('://')) return 'is an address of the web: leave out the part up to ://';
  if (text.includes('@')) return 'names a digest: leave it out, each push makes its own';
  const tag = /(?:^[^/:]*|\/[^/:]*)(:[^/]*)$/.exec(text)?.[1];
  const isPort = tag !== undefined && !text.includes('/') && /:\d+$/.test(tag);
  if (tag === undefined || isPort) return undefined;
  return `names the tag "${tag.slice(1)}": leave it out, each push makes its own`;
}

/** Docker Hub knows nothing but `user/name`, and `library` is not for us to write to. */
function hubProblem({ registry, repository }: RegistryPath): string | undefined {
  const parts = repository.split('/');
  if (registry !== 'docker.io' || parts.length === 2) return undefined;
  return parts.length === 1
    ? `lacks a user or organisation of Docker Hub: write <user>/${repository}`
    : `has ${parts.length} parts, and Docker Hub takes two; if "${parts[0]}" is a host, give its port, as in ${parts[0]}:443`;
}
