import type { RegistryPath } from '../registry-path.ts';

/** The name under which `docker login` and its helpers keep the credentials of a registry. */
export function serverName(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}

/**
 * The most fitting member of an object whose keys name registries: `docker login` writes the host,
 * and once wrote addresses; podman also writes a host and the beginning of a path.
 */
export function entryFor<Value>(
  entries: Readonly<Record<string, Value>>,
  { registry, repository }: RegistryPath,
): { readonly server: string; readonly value: Value } | undefined {
  const known = new Map(Object.keys(entries).map((key) => [plainName(key), key]));
  const parts = [registry, ...repository.split('/')];
  for (let length = parts.length; length > 0; length -= 1) {
    const server = known.get(parts.slice(0, length).join('/'));
    const value = server === undefined ? undefined : entries[server];
    if (server !== undefined && value !== undefined) return { server, value };
  }
  return undefined;
}

function plainName(key: string): string {
  const name = key.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '');
  return /^(index|registry-1)\.docker\.io$/.test(name) ? 'docker.io' : name;
}
