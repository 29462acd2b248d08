import type { ClientRequest, Agent as HttpAgent, RequestOptions } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { Trust } from '../tls/connect-tls.ts';
import { agentTrusting, type ConnectionRequest } from '../tls/https-agent.ts';
import { type ProxyEnv, proxyAuthorization, proxyFor } from './proxy.ts';
import { targetOf, tunnel } from './tunnel.ts';

/**
 * The connections of one client, kept open between its requests. Idle ones keep no process alive.
 * Made at the first request, because Node's HTTP and TLS take a while to load.
 */
export class Connections implements Disposable {
  readonly #trust: () => Trust;
  readonly #proxyEnv: ProxyEnv;
  #agents: { readonly plain: HttpAgent; readonly secure: HttpsAgent } | undefined;

  constructor(trust: () => Trust, proxyEnv: ProxyEnv) {
    this.#trust = trust;
    this.#proxyEnv = proxyEnv;
  }

  /**
   * Starts a request; its body is still to be sent.
   *
   * @throws SdkError INVALID_INSTANCE when the certificates cannot be read
   */
  request(url: URL, options: RequestOptions, abort: AbortSignal): ClientRequest {
    this.#agents ??= openAgents(this.#trust(), this.#proxyEnv);
    const { plain, secure } = this.#agents;
    if (url.protocol === 'https:') {
      const https = process.getBuiltinModule('node:https');
      const way: ConnectionRequest = { abort };
      return https.request(url, { ...options, ...way, agent: secure });
    }
    const http = process.getBuiltinModule('node:http');
    const proxy = proxyFor(url, this.#proxyEnv);
    if (proxy === undefined) return http.request(url, { ...options, agent: plain });
    return http.request(throughProxy(proxy, url, options, plain));
  }

  /** Ends every connection, also those in use. */
  [Symbol.dispose](): void {
    this.#agents?.plain.destroy();
    this.#agents?.secure.destroy();
  }
}

function openAgents(trust: Trust, proxyEnv: ProxyEnv) {
  const { Agent } = process.getBuiltinModule('node:http');
  return {
    plain: new Agent({ keepAlive: true }),
    secure: agentTrusting(trust, (target) => wayTo(target, trust, proxyEnv)),
  };
}

/** Straight, or on a connection that a proxy opened. */
async function wayTo(target: ConnectionRequest, trust: Trust, proxyEnv: ProxyEnv) {
  const host = target.host?.includes(':') ? `[${target.host}]` : target.host;
  const authority = `${host}:${target.port ?? 443}`;
  const proxy = proxyFor(new URL(`https://${authority}`), proxyEnv);
  if (proxy === undefined) return target;
  return { ...target, socket: await tunnel(proxy, authority, trust, target.abort) };
}

/** A request without TLS names its whole URL to the proxy. */
function throughProxy(
  proxy: URL,
  url: URL,
  options: RequestOptions,
  agent: HttpAgent,
): RequestOptions {
  const headers = { host: url.host, ...proxyAuthorization(proxy), ...options.headers };
  return { ...options, ...targetOf(proxy), agent, path: url.href, headers };
}
