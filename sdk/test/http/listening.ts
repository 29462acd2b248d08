import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TlsOptions } from 'node:tls';

/** A server on a free port of 127.0.0.1, until disposed. */
export type Listening = AsyncDisposable & {
  readonly server: Server;
  readonly port: number;
  readonly url: string;
};

export function httpServer(listener: RequestListener): Promise<Listening> {
  return listening(createServer(listener), 'http');
}

export function httpsServer(identity: TlsOptions, listener: RequestListener): Promise<Listening> {
  return listening(createTlsServer(identity, listener), 'https');
}

async function listening(server: Server, protocol: string): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    url: `${protocol}://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<unknown>((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
