import type { RegistryPath } from './registry-path.ts';

/** What no registry would take in a host or path; undefined where all of it is well. */
export function nameProblem({ registry, repository }: RegistryPath): string | undefined {
  return hostProblem(registry) ?? repositoryProblem(registry, repository);
}

function hostProblem(registry: string): string | undefined {
  const [, host = registry, port] = /^(\[.*\]|[^:]*)(?::(.*))?$/.exec(registry) ?? [];
  if (port !== undefined && !/^\d+$/.test(port))
    return `has the port "${port}", which is no number`;
  if (port !== undefined && Number(port) > 65_535)
    return `has the port ${port}, and the last one is 65535`;
  if (/[A-Z]/.test(host)) return `has capital letters: write ${host.toLowerCase()}`;
  return isHostName(host) ? undefined : `names "${host}", which is no name of a host`;
}

function isHostName(host: string): boolean {
  const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
  return new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-f0-9:]+\\])$`).test(host);
}

/** Parts of a path are letters and digits with single separators between them. */
const part = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;

function repositoryProblem(registry: string, repository: string): string | undefined {
  if (repository === '')
    return `names a registry, but no path in it: write ${registry}/team/adapter`;
  if (/[A-Z]/.test(repository)) return `has capital letters: write ${repository.toLowerCase()}`;
  const strange = [...new Set(repository.match(/[^a-z0-9._/-]/g))].join('');
  if (strange !== '') return `has characters that no path may have: ${strange}`;
  if (`${registry}/${repository}`.length > 255) return 'is longer than 255 characters';
  const wrong = repository.split('/').find((one) => !part.test(one));
  if (wrong === undefined) return undefined;
  return wrong === ''
    ? 'has a slash too many'
    : `has the part "${wrong}": parts begin and end with a letter or digit, with one separator between words`;
}
