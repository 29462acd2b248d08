import type { RegistryCredentials } from '../credentials/registry-credentials.ts';
import { type Authorization, basicAuthorization } from './authorization.ts';
import { readChallenges } from './challenge.ts';
import type { HttpRequest } from './http-request.ts';
import type { RegistryAnswer, RegistryReply } from './registry-answer.ts';
import type { RegistryNetwork } from './registry-network.ts';
import { askToken } from './registry-token.ts';
import { addressText, RegistryTransport, type Sent } from './registry-transport.ts';

/** A request to a registry (HTTP API v2). */
export interface RegistryRequest {
  readonly method: HttpRequest['method'];
  /** Begins with `/v2/`. */
  readonly path: string;
  readonly accept?: string;
  /** What a token is to allow, such as `repository:team/adapter:pull`, where the registry does not say. */
  readonly scope: string;
}

/** Talks to one registry with the same credentials, answering its challenge once. */
export class RegistryClient {
  readonly #transport: RegistryTransport;
  readonly #credentials: RegistryCredentials;
  #authorization: string | undefined;

  constructor(registry: string, credentials: RegistryCredentials, network: RegistryNetwork) {
    this.#transport = new RegistryTransport(registry, network);
    this.#credentials = credentials;
  }

  /** Sends a request, with a login where the registry wants one. Never throws. */
  async request(request: RegistryRequest): Promise<RegistryAnswer> {
    const first = await this.#send(request);
    if (first.kind !== 'reply' || first.status !== 401 || this.#authorization !== undefined) {
      return first;
    }
    const login = await this.#logIn(first, request.scope);
    if (login.kind !== 'authorization') return login;
    this.#authorization = login.header;
    return this.#send(request);
  }

  async #send({ method, path, accept }: RegistryRequest): Promise<RegistryAnswer> {
    const headers = {
      'user-agent': 'packwright',
      ...(accept === undefined ? {} : { accept }),
    };
    const login = this.#authorization === undefined ? {} : { authorization: this.#authorization };
    const sent = await this.#transport.send({
      method,
      target: path,
      headers: { ...headers, ...login },
    });
    return answerOf(await this.#followRedirect(sent, method, headers));
  }

  /** Registries send readers on to where their files lie; the login is not for that place. */
  async #followRedirect(
    sent: Sent,
    method: HttpRequest['method'],
    headers: Readonly<Record<string, string>>,
  ): Promise<Sent> {
    let answer = sent;
    for (let hops = 0; hops < 3 && answer.kind === 'reply'; hops += 1) {
      const { location } = answer.headers;
      const isRedirect = [301, 302, 303, 307, 308].includes(answer.status);
      if (!isRedirect || location === undefined || (method !== 'GET' && method !== 'HEAD')) break;
      const target = URL.parse(location, answer.url.href);
      if (target === null || !/^https?:$/.test(target.protocol)) break;
      answer = await this.#transport.send({ method, target, headers });
    }
    return answer;
  }

  async #logIn(reply: RegistryReply, scope: string): Promise<Authorization | RegistryAnswer> {
    const challenges = readChallenges(reply.headers['www-authenticate']);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const credentials = this.#credentials;
    if (bearer !== undefined) {
      return askToken({ challenge: bearer, credentials, scope, transport: this.#transport });
    }
    const takesPassword = challenges.some(({ scheme }) => scheme === 'basic');
    return takesPassword && credentials.kind === 'password'
      ? basicAuthorization(credentials)
      : reply;
  }
}

function answerOf(sent: Sent): RegistryAnswer {
  return sent.kind === 'reply' ? { ...sent, url: addressText(sent.url) } : sent;
}
