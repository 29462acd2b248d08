import { createPrivateKey, type KeyObject, randomUUID, sign, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { ServerCertificate } from '../../tools/test/registry/authority.ts';

/** Who gets tokens for what. */
export interface TokenRules {
  /** What the certificate belongs to signs the tokens. */
  readonly signer: ServerCertificate;
  readonly login: { readonly username: string; readonly password: string };
  /** An identity token that is as good as the login. */
  readonly identityToken?: string;
  /** What somebody without a login may do; none at all is refused a token. */
  readonly anybody: readonly string[];
}

/** A small server of tokens, as registries have one beside them, until the test is over. */
export interface TokenServer {
  readonly realm: string;
  /** Method and scope of each question. */
  readonly asked: readonly string[];
}

/** Starts one on this machine. */
export async function startTokenServer(rules: TokenRules): Promise<TokenServer> {
  const key = createPrivateKey(await readFile(rules.signer.key));
  const certificate = new X509Certificate(await readFile(rules.signer.certificate));
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const question = await questionOf(request);
    asked.push(`${request.method} ${question.get('scope')}`);
    const allowed = allowedActions(request, question, rules);
    if (allowed === undefined) {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end('{"errors":[{"code":"UNAUTHORIZED","message":"wrong name or password"}]}');
      return;
    }
    const token = signedToken(question, allowed, key, certificate);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.method === 'POST' ? { access_token: token } : { token }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { realm: `http://127.0.0.1:${port}/token`, asked };
}

async function questionOf(request: IncomingMessage): Promise<URLSearchParams> {
  if (request.method === 'POST') return new URLSearchParams(await text(request));
  return new URL(request.url ?? '/', 'http://token.example').searchParams;
}

function allowedActions(
  { headers, method }: IncomingMessage,
  question: URLSearchParams,
  { login, identityToken, anybody }: TokenRules,
): readonly string[] | undefined {
  const everything = ['pull', 'push'];
  if (method === 'POST') {
    return question.get('refresh_token') === identityToken ? everything : undefined;
  }
  if (headers.authorization === undefined) return anybody.length === 0 ? undefined : anybody;
  const pair = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  return headers.authorization === `Basic ${pair}` ? everything : undefined;
}

function signedToken(
  question: URLSearchParams,
  allowed: readonly string[],
  key: KeyObject,
  certificate: X509Certificate,
): string {
  const now = Math.floor(Date.now() / 1000);
  const header = { typ: 'JWT', alg: 'ES256', x5c: [certificate.raw.toString('base64')] };
  const claims = {
    iss: 'orchard',
    sub: question.get('account') ?? '',
    aud: question.get('service'),
    nbf: now - 60,
    iat: now,
    exp: now + 300,
    jti: randomUUID(),
    access: question.getAll('scope').map((scope) => accessFor(scope, allowed)),
  };
  const content = [header, claims].map(encoded).join('.');
  const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}

function accessFor(scope: string, allowed: readonly string[]) {
  const [type, name, actions = ''] = scope.split(':');
  return { type, name, actions: actions.split(',').filter((action) => allowed.includes(action)) };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
