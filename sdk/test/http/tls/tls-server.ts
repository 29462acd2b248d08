import type { AddressInfo } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import type { Certificate } from '../../../src/index.ts';

/** A server that says hello, on 127.0.0.1 until disposed, and keeps what it is told. */
export async function tlsServer(identity: TlsOptions) {
  let heard = '';
  const server = createServer(identity, (socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      heard += data;
    });
    socket.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    heard: () => heard,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A certificate as the adapter instance has it. */
export function given(
  { cert }: { readonly cert: string },
  flags: Partial<Omit<Certificate, 'pem'>> = {},
): Certificate {
  return { pem: cert, acceptExpired: false, acceptInvalidHostname: false, ...flags };
}

export const here = ['127.0.0.1', 'localhost'];

export function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000);
}
