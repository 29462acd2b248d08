import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { type Identity, issueCertificate } from '../../../../sdk/test/http/issue-certificate.ts';

export const here = ['127.0.0.1', 'localhost'];

/** A server that only shakes hands, for one test. */
export async function tlsEndpoint(identity: Identity) {
  const port = await listening(createTlsServer(identity, (socket) => socket.on('error', () => {})));
  const { fingerprint256, subject } = new X509Certificate(identity.cert);
  const pem = new X509Certificate(identity.cert).toString();
  return { url: `https://127.0.0.1:${port}`, port, sha256: fingerprint256, subject, pem };
}

/** A server that takes connections and never says a word. */
export function silentEndpoint(): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
  });
  return listening(server);
}

/** A port that nobody listens at. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** An authority, another one that it issued, and a server's certificate that the latter issued. */
export function issuedChain(hosts: readonly string[] = here) {
  const root = issueCertificate({ name: 'Orchard root', authority: true });
  const middle = issueCertificate({ name: 'Orchard branch', authority: true, issuer: root });
  const leaf = issueCertificate({ name: 'Orchard gate', hosts, issuer: middle });
  return { root: root.cert, server: { key: leaf.key, cert: leaf.cert + middle.cert } };
}
