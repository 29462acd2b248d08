import { Agent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { type HttpReply, type HttpRequest, httpRequest } from './http-request.ts';
import { hostOf, isInsecure, loopbackOnly } from './insecure-registries.ts';
import { isAboutCertificates, noReplyReason } from './no-reply-reason.ts';
import type { RegistryNetwork } from './registry-network.ts';
import { type RegistryTrust, trustedAuthorities } from './trusted-authorities.ts';

/** How an answer came: over TLS with a certificate that was verified or not, or over plain HTTP. */
export type Transport = 'verified' | 'unverified' | 'plain';

/** An answer, or why there is none. */
export type Sent =
  | ({ readonly kind: 'reply'; readonly transport: Transport } & HttpReply)
  | { readonly kind: 'no reply'; readonly url: string; readonly reason: string };

/** What is sent: `target` is a path of the registry, or the whole address of a server it named. */
export type SentRequest = Pick<HttpRequest, 'method' | 'headers' | 'body'> & {
  readonly target: string | URL;
};

/**
 * The way to one registry and to the servers that it names. Insecure registries are tried as engines
 * do: with TLS, then without verification, then without TLS; the first that answers is kept.
 */
export class RegistryTransport {
  readonly #registry: string;
  readonly #network: RegistryNetwork;
  readonly #agents = new Map<Transport, Agent | TlsAgent>();
  #insecure: Promise<boolean> | undefined;
  #trust: RegistryTrust | undefined;
  #settled: Transport | undefined;

  constructor(registry: string, network: RegistryNetwork) {
    this.#registry = registry;
    this.#network = network;
  }

  /** How the registry answered first; undefined before it did. */
  get settled(): Transport | undefined {
    return this.#settled;
  }

  /** Never throws: a registry that does not answer is an ordinary thing. */
  async send(request: SentRequest): Promise<Sent> {
    const ways = await this.#waysTo(request.target);
    let failed: { readonly url: URL; readonly error: unknown } | undefined;
    for (const way of ways) {
      const isKnown = way === this.#settled;
      if (way === 'unverified' && !isKnown && !isAboutCertificates(failed?.error)) continue;
      const url = this.#address(request.target, way);
      try {
        const reply = await this.#request(request, url, way);
        if (typeof request.target === 'string') this.#settled = way;
        return { kind: 'reply', transport: way, ...reply };
      } catch (error) {
        failed = { url, error };
        if (this.#network.signal?.aborted) break;
      }
    }
    return this.#noReply(failed);
  }

  async #waysTo(target: string | URL): Promise<readonly Transport[]> {
    if (typeof target !== 'string' && target.protocol === 'http:') return ['plain'];
    const { insecure = loopbackOnly } = this.#network;
    this.#insecure ??= isInsecure(this.#registry, insecure);
    if (!(await this.#insecure)) return ['verified'];
    if (typeof target !== 'string') return ['verified', 'unverified'];
    return this.#settled === undefined ? ['verified', 'unverified', 'plain'] : [this.#settled];
  }

  #address(target: string | URL, way: Transport): URL {
    if (typeof target !== 'string') return target;
    const host = this.#registry === 'docker.io' ? 'registry-1.docker.io' : this.#registry;
    return new URL(target, `${way === 'plain' ? 'http' : 'https'}://${host}`);
  }

  #request({ method, headers, body }: SentRequest, url: URL, way: Transport): Promise<HttpReply> {
    const { timeLimit = 20_000, signal } = this.#network;
    const agent = this.#agent(way);
    return httpRequest({ method, url, headers, body, agent, timeLimit, signal });
  }

  #agent(way: Transport): Agent | TlsAgent {
    const agent = this.#agents.get(way) ?? this.#newAgent(way);
    this.#agents.set(way, agent);
    return agent;
  }

  #newAgent(way: Transport): Agent | TlsAgent {
    const proxyEnv = proxyVariables(this.#registry, this.#network);
    if (way === 'plain') return new Agent({ proxyEnv });
    const { registry, environment, homeDirectory } = { registry: this.#registry, ...this.#network };
    this.#trust ??= trustedAuthorities({ registry, environment, homeDirectory });
    const { ca, client } = this.#trust;
    const rejectUnauthorized = way === 'verified';
    return new TlsAgent({ proxyEnv, ca: [...ca], rejectUnauthorized, ...client });
  }

  #noReply(failed: { readonly url: URL; readonly error: unknown } | undefined): Sent {
    const { timeLimit = 20_000 } = this.#network;
    const reason = noReplyReason(failed?.error, {
      registry: this.#registry,
      timeLimit,
      unreadable: this.#trust?.unreadable ?? [],
    });
    return { kind: 'no reply', url: addressText(failed?.url), reason };
  }
}

/** An address for messages: what stands behind a question mark may hold more than people need. */
export function addressText(url: URL | undefined): string {
  return url === undefined ? '' : `${url.origin}${url.pathname}`;
}

/** A proxy leads out of this machine, never back to it. */
function proxyVariables(registry: string, { environment }: RegistryNetwork) {
  const host = hostOf(registry);
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return isHere ? {} : { ...environment };
}
