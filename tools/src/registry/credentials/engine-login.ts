import type { RegistryCredentials } from './registry-credentials.ts';
import { serverName } from './server-name.ts';

/**
 * Credentials in the form of the engine's header `X-Registry-Auth`. There is one without credentials
 * too: engines up to 20.10 refuse to push where the header is missing.
 */
export function engineLogin(
  registry: string,
  credentials: RegistryCredentials,
): { base64: string } {
  const login = { ...memberOf(credentials), serveraddress: serverName(registry) };
  const base64 = Buffer.from(JSON.stringify(login)).toString('base64');
  return { base64: base64.replaceAll('+', '-').replaceAll('/', '_') };
}

function memberOf(credentials: RegistryCredentials): Record<string, string> {
  if (credentials.kind === 'password') {
    return { username: credentials.username, password: credentials.password };
  }
  return credentials.kind === 'none' ? {} : { identitytoken: credentials.token };
}
