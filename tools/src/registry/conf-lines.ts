import type { RegistryPath } from './registry-path.ts';

/** What tells cloud proxies which image to pull. */
export interface PulledImage {
  readonly pull: RegistryPath;
  /** The digest alone says which image it is; tags are for people. */
  readonly digest: string;
  /** Whether the platform shall take the registry that it is set up with. */
  readonly useDefaultRegistry?: boolean;
}

/** The lines of an adapter's conf file that are about its image. */
export function confLines({ pull, digest, useDefaultRegistry = false }: PulledImage): string[] {
  return [
    ...(useDefaultRegistry ? [] : [`REGISTRY=${pull.registry}`]),
    `REPOSITORY=/${pull.repository}`,
    `DIGEST=${digest}`,
  ];
}
