import type { RegistryCredentials } from '../credentials/registry-credentials.ts';
import { type Authorization, basicAuthorization } from './authorization.ts';
import type { Challenge } from './challenge.ts';
import type { NoAnswer } from './registry-answer.ts';
import { registryMessage } from './registry-message.ts';
import { addressText, type RegistryTransport, type SentRequest } from './registry-transport.ts';

/** A challenge `Bearer`, and what to answer it with. */
export interface TokenQuestion {
  readonly challenge: Challenge;
  readonly credentials: RegistryCredentials;
  /** What the token is to allow where the challenge does not say. */
  readonly scope: string;
  readonly transport: RegistryTransport;
}

/** Asks the server that a registry names for a token: with a login, or as anybody. */
export async function askToken(question: TokenQuestion): Promise<Authorization | NoAnswer> {
  const { challenge, credentials, transport } = question;
  const realm = URL.parse(challenge.parameters.get('realm') ?? '');
  if (realm === null || !/^https?:$/.test(realm.protocol)) {
    return { kind: 'no reply', url: '', reason: 'it wants a token and names no server for tokens' };
  }
  const url = addressText(realm);
  if (
    credentials.kind !== 'none' &&
    realm.protocol === 'http:' &&
    transport.settled === 'verified'
  ) {
    return { kind: 'no reply', url, reason: 'the login would be sent there without TLS' };
  }
  const sent = await transport.send(tokenRequest(realm, question));
  if (sent.kind !== 'reply') return sent;
  const { status, body } = sent;
  const message = registryMessage(body);
  if (status === 401 || status === 403) return { kind: 'login refused', url, status, message };
  const token = status === 200 ? tokenIn(body) : undefined;
  return token === undefined
    ? {
        kind: 'no reply',
        url,
        reason: `no token came, but status ${status}${message && `: ${message}`}`,
      }
    : { kind: 'authorization', header: `Bearer ${token}` };
}

/** An identity token is exchanged by a form; everything else is a GET. */
function tokenRequest(realm: URL, { challenge, credentials, scope }: TokenQuestion): SentRequest {
  const wanted = new URLSearchParams();
  const service = challenge.parameters.get('service');
  if (service !== undefined) wanted.set('service', service);
  wanted.set('scope', challenge.parameters.get('scope') ?? scope);
  const headers = { 'user-agent': 'packwright' };
  if (credentials.kind === 'identity token') {
    wanted.set('grant_type', 'refresh_token');
    wanted.set('refresh_token', credentials.token);
    wanted.set('client_id', 'packwright');
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', target: realm, headers: form, body: wanted.toString() };
  }
  const target = new URL(realm);
  for (const [name, value] of wanted) target.searchParams.set(name, value);
  if (credentials.kind === 'none') return { method: 'GET', target, headers };
  target.searchParams.set('account', credentials.username);
  const { header: authorization } = basicAuthorization(credentials);
  return { method: 'GET', target, headers: { ...headers, authorization } };
}

function tokenIn(body: Buffer): string | undefined {
  try {
    const { token, access_token: accessToken } = JSON.parse(body.toString('utf8'));
    const found: unknown = token || accessToken;
    return typeof found === 'string' && found !== '' ? found : undefined;
  } catch {
    // No JSON: the caller says that no token came.
    return undefined;
  }
}
