import type { Agent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Certificate } from '../../instance/adapter-instance.ts';
import { connectTrusting, type TlsTarget, type Trust, trustIn } from './connect-tls.ts';

/**
 * An agent for `node:https` and for libraries that take one. Trusts as `connectTls` does, keeps
 * connections open for the next request, and is ended with its `destroy()`. Connects directly, not
 * through a proxy.
 *
 * @throws SdkError INVALID_INSTANCE for a text that holds no certificate
 * @example
 * import { get } from 'node:https';
 * import { httpsAgent } from '@packwright/sdk/http';
 *
 * get('https://orchard.example/', { agent: httpsAgent([]) }, (response) => response.resume());
 */
export function httpsAgent(certificates: readonly Certificate[]): Agent {
  return agentTrusting(trustIn(certificates), async (target) => target);
}

/** What a request tells its agent besides the target; `abort` is a name of ours. */
export type ConnectionRequest = TlsTarget & { readonly abort?: AbortSignal };

/** @param route finds the way to the target: adds a `socket` when it leads through a proxy */
export function agentTrusting(
  trust: Trust,
  route: (target: ConnectionRequest) => Promise<TlsTarget>,
): Agent {
  const https = process.getBuiltinModule('node:https');
  const agent = new https.Agent({ keepAlive: true });
  const open = async (target: ConnectionRequest) =>
    connectTrusting(trust, await route(target), target.abort);
  // Unlike Node's own it resumes no TLS session: the host of a resumed one is not checked.
  agent.createConnection = (target: ConnectionRequest, callback) => {
    open(target).then(
      (socket) => callback?.(null, socket),
      (failure) => callback?.(failure, noStream),
    );
    return undefined;
  };
  return agent;
}

/** The type wants one, Node does not look at it beside an error. */
const noStream = undefined as unknown as Duplex;
