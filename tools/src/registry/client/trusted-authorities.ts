import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getCACertificates } from 'node:tls';
import type { Environment } from '../../environment.ts';

/** What a registry's certificate is verified against, and what it is shown where it asks for one. */
export interface RegistryTrust {
  readonly ca: readonly string[];
  /** A certificate of our own, with its key; undefined without. */
  readonly client: { readonly cert: string; readonly key: string } | undefined;
  /** Files that were named and cannot be read, for messages. */
  readonly unreadable: readonly string[];
}

/** Whose trust is asked for. */
export interface TrustQuestion {
  /** Host and port as in the name of an image: the name of its folder in `certs.d`. */
  readonly registry: string;
  readonly environment: Environment;
  readonly homeDirectory: string;
}

/**
 * The authorities of Node and of the system, those of `NODE_EXTRA_CA_CERTS`, and what the engine is
 * given for this registry in `certs.d`: `*.crt` authorities, `*.cert` with `*.key` a certificate.
 */
export function trustedAuthorities(question: TrustQuestion): RegistryTrust {
  const unreadable: string[] = [];
  const read = (file: string) => readText(file, unreadable);
  const files = certificateFolders(question).flatMap(filesIn);
  const extra = question.environment.NODE_EXTRA_CA_CERTS;
  const bundles = [...(extra ? [extra] : []), ...files.filter((file) => file.endsWith('.crt'))];
  const own = bundles.map(read).filter((text) => text !== undefined);
  return {
    ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...own])],
    client: clientCertificate(files, read),
    unreadable,
  };
}

/** Where engines look, with root's rights and without. */
export function certificateFolders({ registry, homeDirectory }: TrustQuestion): string[] {
  return ['/etc/docker/certs.d', path.join(homeDirectory, '.docker/certs.d')].map((folder) =>
    path.join(folder, registry),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    // Most registries have none.
    return [];
  }
}

function clientCertificate(
  files: readonly string[],
  read: (file: string) => string | undefined,
): RegistryTrust['client'] {
  const file = files.find((name) => name.endsWith('.cert'));
  if (file === undefined) return undefined;
  const [cert, key] = [read(file), read(file.replace(/\.cert$/, '.key'))];
  return cert === undefined || key === undefined ? undefined : { cert, key };
}

function readText(file: string, unreadable: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    unreadable.push(file);
    return undefined;
  }
}
