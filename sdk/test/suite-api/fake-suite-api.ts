import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SuiteApiConnection } from '../../src/instance/suite-api-connection.ts';
import type { SuiteApiInput } from '../../src/suite-api/index.ts';
import { issueCertificate } from '../http/issue-certificate.ts';

/** Self-signed, as that of a platform fresh from its installation. */
const certificate = issueCertificate({ hosts: ['127.0.0.1'] });

/** One request as the platform saw it. */
export type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
};

/** What the platform answers: JSON unless it is a text; 200 unless it says otherwise. */
export type FakeAnswer = {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers one path; may write to the response itself and return nothing. */
export type FakeRoute = (
  request: SeenRequest,
  response: ServerResponse,
) => FakeAnswer | undefined | Promise<FakeAnswer | undefined>;

/**
 * A platform over real TLS, with a certificate that only `input` trusts. Gives tokens to the user of
 * `input`, wants one of them with every other request, and answers what the routes say, which are
 * named as in `GET /suite-api/api/adapters`.
 */
export class FakeSuiteApi implements AsyncDisposable {
  readonly seen: SeenRequest[] = [];
  readonly tokens = new Set<string>();
  readonly routes: Record<string, FakeRoute> = {
    'POST /suite-api/api/auth/token/acquire': (request) => this.#acquire(request),
    'POST /suite-api/api/auth/token/release': (request) => {
      this.tokens.delete(tokenOf(request));
      return {};
    },
  };
  /** Milliseconds; undefined for tokens of which nothing is said. */
  tokenLife: number | undefined = 6 * 60 * 60 * 1000;
  readonly #server = createServer(certificate, (request, response) => {
    this.#answer(request, response).catch((failure) => response.destroy(failure));
  });

  static async start(routes: Record<string, FakeRoute> = {}): Promise<FakeSuiteApi> {
    const platform = new FakeSuiteApi();
    Object.assign(platform.routes, routes);
    await new Promise<void>((resolve) => platform.#server.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a collection gets that may use this platform. */
  get input(): SuiteApiInput & { readonly suiteApiConnection: SuiteApiConnection } {
    const pem = certificate.cert;
    return {
      suiteApiConnection: { host: this.host, userName: 'svc', password: 'p4ss-word' },
      certificates: [{ pem, acceptExpired: false, acceptInvalidHostname: false }],
    };
  }

  /** The last parts of the paths that were asked for, in order. */
  get log(): string[] {
    return this.seen.map(({ method, path }) => `${method} ${path.replace('/suite-api/', '')}`);
  }

  count(path: string): number {
    return this.seen.filter((request) => request.path.endsWith(path)).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = await seenRequest(request);
    this.seen.push(seen);
    const answer = await this.#route(seen)(seen, response);
    if (answer === undefined) return;
    const body = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.text === undefined ? 'application/json' : 'text/html',
      ...answer.headers,
    });
    response.end(body);
  }

  #route(request: SeenRequest): FakeRoute {
    const isLogin = request.path.endsWith('/auth/token/acquire');
    if (!isLogin && !this.tokens.has(tokenOf(request))) return () => expired;
    return this.routes[`${request.method} ${request.path}`] ?? (() => notFound);
  }

  #acquire({ body }: SeenRequest): FakeAnswer {
    const { username, password, authSource } = Object(body);
    if (username !== 'svc' || password !== 'p4ss-word' || authSource !== 'LOCAL') return refused;
    const token = randomUUID();
    this.tokens.add(token);
    const validity = this.tokenLife === undefined ? {} : { validity: Date.now() + this.tokenLife };
    return { json: { token, ...validity, expiresAt: 'some day', roles: [] } };
  }
}

async function seenRequest(request: IncomingMessage): Promise<SeenRequest> {
  const url = new URL(request.url ?? '/', 'https://platform.example');
  const body = await text(request);
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: body === '' ? undefined : JSON.parse(body),
  };
}

function tokenOf({ headers }: SeenRequest): string {
  return headers.authorization?.replace('vRealizeOpsToken ', '') ?? '';
}

function failure(status: number, message: string, apiErrorCode = status): FakeAnswer {
  return { status, json: { message, httpStatusCode: status, apiErrorCode } };
}

const expired = failure(401, 'The provided token is either invalid or has expired.', 1512);
const refused = failure(401, 'The user name or password is wrong.', 1501);
const notFound = failure(404, 'There is no such resource.');
