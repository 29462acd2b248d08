import type { Agent, ClientRequest, RequestOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import { safeUrl } from '../safe-url.ts';
import { proxyAuthorization } from './proxy.ts';

/**
 * A connection to a host and port that leads through a proxy, for TLS to begin on.
 *
 * @throws Error when the proxy refuses or is not reached
 */
export function tunnel(
  proxy: URL,
  target: string,
  agent: Agent,
  signal: AbortSignal | undefined,
): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const request = requestToProxy(proxy, {
    agent,
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

/** A request to the proxy itself, whatever it is about. */
export function requestToProxy(proxy: URL, options: RequestOptions): ClientRequest {
  const secure = proxy.protocol === 'https:';
  const host = proxy.hostname.replace(/^\[|\]$/g, '');
  const target = {
    ...options,
    host,
    port: proxy.port || (secure ? 443 : 80),
    // Node would take the name for TLS from the Host header, which names another server.
    servername: process.getBuiltinModule('node:net').isIP(host) ? '' : host,
  };
  if (secure) return process.getBuiltinModule('node:https').request(target);
  return process.getBuiltinModule('node:http').request(target);
}
