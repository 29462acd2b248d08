import type { RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { safeUrl } from '../safe-url.ts';
import type { Trust } from '../tls/connect-tls.ts';
import { agentTrusting } from '../tls/https-agent.ts';
import { proxyAuthorization } from './proxy.ts';

/**
 * A connection to a host and port that leads through a proxy, for TLS to begin on.
 *
 * @throws Error when the proxy refuses, and the error of Node when it is not reached
 */
export function tunnel(
  proxy: URL,
  target: string,
  trust: Trust,
  signal: AbortSignal | undefined,
): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const request = requestTo(proxy, trust, {
    ...targetOf(proxy),
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...proxyAuthorization(proxy) },
    ...(signal && { signal }),
  });
  request.once('connect', ({ statusCode, statusMessage }, socket) => {
    if (statusCode === 200) return resolve(socket);
    socket.destroy();
    reject(new Error(`the proxy ${safeUrl(proxy)} answered ${statusCode} ${statusMessage}`));
  });
  request.once('error', (cause) =>
    reject(new Error(`the proxy ${safeUrl(proxy)} gave no connection`, { cause })),
  );
  request.end();
  return promise;
}

function requestTo(proxy: URL, trust: Trust, options: RequestOptions) {
  if (proxy.protocol === 'https:') {
    const https = process.getBuiltinModule('node:https');
    return https.request({ ...options, agent: agentTrusting(trust, async (way) => way) });
  }
  return process.getBuiltinModule('node:http').request({ ...options, agent: false });
}

/** Host and port of a proxy as the options of `node:http` have them. */
export function targetOf({ protocol, hostname, port }: URL) {
  const defaultPort = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || defaultPort) };
}
