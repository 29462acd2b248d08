import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import type { CertificatePair, CertificateReading } from './certificate.ts';

/** Where the server listens. */
export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** For people and tools, `http://127.0.0.1:8080` say. */
  readonly url: string;
  /** Serves new connections with another certificate; absent without TLS. */
  readonly replaceCertificate: ((pair: CertificatePair) => void) | undefined;
}

export type Listening =
  | { readonly kind: 'listening'; readonly listener: Listener }
  | { readonly kind: 'unusable'; readonly reason: string };

export interface ListenOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly certificate: Exclude<CertificateReading, { kind: 'unusable' }>;
}

// A collector keeps its connection between calls; a shorter time costs it a handshake each.
const keepAliveMs = 10_000;

// Whatever NODE_OPTIONS says, which adapters may need for themselves.
const strict = { insecureHTTPParser: false, maxHeaderSize: 16 * 1024 };

/** Opens the listener: TLS on 443 with a certificate, plain HTTP on 8080 without. */
export async function listen(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  const { certificate } = options;
  const secure =
    certificate.kind === 'tls'
      ? createHttpsServer({ ...strict, ...secured(certificate.pair) }, handler)
      : undefined;
  const tls = secure !== undefined;
  const server: Server = secure ?? createHttpServer(strict, handler);
  server.keepAliveTimeout = keepAliveMs;
  const port = options.port ?? (tls ? 443 : 8080);
  try {
    const address = await bind(server, port, options.host);
    return {
      kind: 'listening',
      listener: {
        server,
        port: address.port,
        url: toUrl(address, tls),
        replaceCertificate: secure && ((pair) => secure.setSecureContext(secured(pair))),
      },
    };
  } catch (error) {
    return { kind: 'unusable', reason: explain(error as NodeJS.ErrnoException, port) };
  }
}

function secured({ cert, key }: CertificatePair): SecureContextOptions {
  return { cert, key, minVersion: 'TLSv1.2' };
}

async function bind(server: Server, port: number, host: string | undefined): Promise<AddressInfo> {
  // `::` takes IPv4 along; a machine without IPv6 does not know it.
  const hosts = host === undefined ? ['::', '0.0.0.0'] : [host];
  for (const [index, candidate] of hosts.entries()) {
    try {
      server.listen({ port, host: candidate });
      await once(server, 'listening');
      break;
    } catch (error) {
      if (index === hosts.length - 1 || !lacksIpv6(error)) throw error;
    }
  }
  return server.address() as AddressInfo;
}

function lacksIpv6(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL';
}

function toUrl({ address, family, port }: AddressInfo, tls: boolean): string {
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `${tls ? 'https' : 'http'}://${host}:${port}`;
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use: stop the program that uses it, or choose another with PORT`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be used by this user: choose one above 1023 with PORT`;
  }
  return `The server cannot listen on port ${port}: ${error.message}`;
}
