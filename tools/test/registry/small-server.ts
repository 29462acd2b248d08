import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { RegistryNetwork } from '../../src/registry/client/registry-network.ts';
import type { RegistryPath } from '../../src/registry/registry-path.ts';
import type { ServerCertificate } from './authority.ts';

/** A server of a few lines that answers as some registry does, until the test is over. */
export interface SmallServer {
  /** What names of images in it begin with, such as `127.0.0.1:40123`. */
  readonly host: string;
  readonly path: RegistryPath;
  /** `METHOD target authorization` of each request. */
  readonly asked: readonly string[];
}

/** Where and how a server listens. */
export interface SmallServerOptions {
  readonly tls?: ServerCertificate;
  /** Default 127.0.0.1. */
  readonly address?: string;
}

/** Starts one. */
export async function startServer(
  answer: RequestListener,
  { tls, address = '127.0.0.1' }: SmallServerOptions = {},
): Promise<SmallServer> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const { method, url, headers } = request;
    asked.push([method, url, headers.authorization].filter(Boolean).join(' '));
    answer(request, response);
  };
  const server =
    tls === undefined
      ? createServer(listener)
      : createTlsServer(
          { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) },
          listener,
        );
  server.listen(0, address);
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  const host = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  return { host, path: { registry: host, repository: 'team/orchard' }, asked };
}

/** A machine without proxies, certificates and logins. */
export const bareNetwork: RegistryNetwork = {
  environment: {},
  homeDirectory: '/nonexistent',
  timeLimit: 10_000,
};

/** One whose engine verifies each registry, those on this machine too. */
export const strictNetwork: RegistryNetwork = {
  ...bareNetwork,
  insecure: { names: [], networks: [] },
};
