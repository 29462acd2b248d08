import type { ClientRequest, Agent as HttpAgent, RequestOptions } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { Trust } from '../tls/connect-tls.ts';
import { agentTrusting, type ConnectionRequest } from '../tls/https-agent.ts';
import { type ProxyEnv, proxyAuthorization, proxyFor } from './proxy.ts';
import { requestToProxy, tunnel } from './tunnel.ts';

/**
 * The connections of one client, kept open between its requests. Idle ones keep no process alive.
 * Made at the first request, because Node's HTTP and TLS take a while to load.
 */
export class Connections implements Disposable {
  readonly #trust: () => Trust;
  readonly #proxyEnv: ProxyEnv;
  #agents: Agents | undefined;

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
    const proxy = proxyFor(url, this.#proxyEnv);
    if (proxy) return throughProxy(proxy, url, options, this.#agents);
    return process.getBuiltinModule('node:http').request(url, { ...options, agent: plain });
  }

  /** Ends every connection, also those in use. */
  [Symbol.dispose](): void {
    for (const agent of Object.values(this.#agents ?? {})) agent.destroy();
  }
}

type Agents = {
  readonly plain: HttpAgent;
  readonly secure: HttpsAgent;
  /** For proxies that speak TLS themselves. */
  readonly toProxy: HttpsAgent;
};

function openAgents(trust: Trust, proxyEnv: ProxyEnv): Agents {
  const { Agent } = process.getBuiltinModule('node:http');
  const plain = new Agent({ keepAlive: true });
  const toProxy = agentTrusting(trust, async (target) => target);
  const secure = agentTrusting(trust, async (target) => {
    const proxy = proxyFor(new URL(`https://${authorityOf(target)}`), proxyEnv);
    if (proxy === undefined) return target;
    const agent = proxy.protocol === 'https:' ? toProxy : plain;
    return { ...target, socket: await tunnel(proxy, authorityOf(target), agent, target.abort) };
  });
  return { plain, secure, toProxy };
}

function authorityOf({ host = '', port = 443 }: ConnectionRequest): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A request without TLS names its whole URL to the proxy. */
function throughProxy(
  proxy: URL,
  url: URL,
  options: RequestOptions,
  { plain, toProxy }: Agents,
): ClientRequest {
  const agent = proxy.protocol === 'https:' ? toProxy : plain;
  const headers = { host: url.host, ...proxyAuthorization(proxy), ...options.headers };
  return requestToProxy(proxy, { ...options, agent, path: url.href, headers });
}
