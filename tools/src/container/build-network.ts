import { readFile } from 'node:fs/promises';
import type { Environment } from '../environment.ts';

/** What an image build needs to reach package registries from inside a company network. */
export interface BuildNetwork {
  /** Certificate authorities to trust, PEM; absent when the machine names none. */
  readonly caBundle?: string;
  /** Proxy variables, as build arguments that Docker knows without an ARG line. */
  readonly proxyArguments: Readonly<Record<string, string>>;
}

/**
 * Collects the machine's CA bundle (`NODE_EXTRA_CA_CERTS`, else `SSL_CERT_FILE`) and proxy
 * variables. A bundle that cannot be read counts as absent, which is what Node makes of it too.
 */
export async function findBuildNetwork(env: Environment): Promise<BuildNetwork> {
  const caBundle = await readBundle(env.NODE_EXTRA_CA_CERTS ?? env.SSL_CERT_FILE);
  const proxyArguments = findProxyArguments(env);
  return caBundle === undefined ? { proxyArguments } : { caBundle, proxyArguments };
}

async function readBundle(file: string | undefined): Promise<string | undefined> {
  if (file === undefined || file === '') return undefined;
  return readFile(file, 'utf8').catch(() => undefined);
}

function findProxyArguments(env: Environment): Record<string, string> {
  const names = ['http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy'];
  const found: Record<string, string> = {};
  for (const name of [...names, ...names.map((lower) => lower.toUpperCase())]) {
    const value = env[name];
    if (value !== undefined && value !== '') found[name] = value;
  }
  return found;
}
