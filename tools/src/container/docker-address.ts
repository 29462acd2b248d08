import path from 'node:path';
import type { Environment } from '../environment.ts';
import { currentDockerContext } from './docker-context.ts';

/** Where an engine may listen: a socket (or Windows pipe), or a TCP port with or without TLS. */
export type DockerAddress =
  | { readonly kind: 'socket'; readonly socketPath: string }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      readonly port: number;
      /** The folder of `ca.pem`, `cert.pem` and `key.pem`; undefined without TLS. */
      readonly certificates: string | undefined;
    };

/** The addresses to try, in order, or why the one that was chosen cannot be reached. */
export type DockerAddresses =
  | { readonly usable: true; readonly addresses: readonly DockerAddress[] }
  | { readonly usable: false; readonly reason: string };

/**
 * DOCKER_HOST alone when it is set, as every Docker tool does; else that of the current docker context
 * alone; otherwise the sockets that engines and desktop products create. `homeDirectory` is where
 * contexts and per-user sockets are looked for, and the certificates of an engine with TLS.
 */
export function dockerAddresses(env: Environment, homeDirectory: string): DockerAddresses {
  const named = env.DOCKER_HOST;
  if (named === undefined || named === '') return ofContext(env, homeDirectory);
  const address = parseDockerHost(named, hostCertificates(env, homeDirectory));
  return address === undefined
    ? { usable: false, reason: `DOCKER_HOST is "${named}"; use unix://, npipe:// or tcp://.` }
    : { usable: true, addresses: [address] };
}

function ofContext(env: Environment, homeDirectory: string): DockerAddresses {
  const context = currentDockerContext(env, homeDirectory);
  if (context.kind === 'unusable') return { usable: false, reason: context.reason };
  if (context.kind === 'default') {
    return { usable: true, addresses: usualSockets(env, homeDirectory) };
  }
  const { name, host, certificates } = context;
  const address = parseDockerHost(host, certificates);
  return address === undefined
    ? {
        usable: false,
        reason: `The docker context "${name}" is at "${host}"; only unix://, npipe:// and tcp:// can be used. Choose another one with "docker context use", or set DOCKER_HOST.`,
      }
    : { usable: true, addresses: [address] };
}

/** One line for messages, in the notation of DOCKER_HOST. */
export function describeAddress(address: DockerAddress): string {
  return address.kind === 'socket'
    ? `unix://${address.socketPath}`
    : `tcp://${address.host}:${address.port}`;
}

function parseDockerHost(
  value: string,
  certificates: string | undefined,
): DockerAddress | undefined {
  const [, scheme, rest] = /^([a-z]+):\/\/(.+)$/.exec(value) ?? [];
  if (rest === undefined) return undefined;
  if (scheme === 'unix' || scheme === 'npipe') return { kind: 'socket', socketPath: rest };
  if (scheme === 'tcp' || scheme === 'http' || scheme === 'https') {
    return tcpAddress(rest, certificates);
  }
  return undefined;
}

function hostCertificates(env: Environment, homeDirectory: string): string | undefined {
  if (!env.DOCKER_TLS_VERIFY) return undefined;
  return env.DOCKER_CERT_PATH || path.join(homeDirectory, '.docker');
}

function tcpAddress(rest: string, certificates: string | undefined): DockerAddress | undefined {
  // With http: the parser would drop port 80.
  const parsed = URL.parse(`tcp://${rest}`);
  if (parsed === null) return undefined;
  const usualPort = certificates === undefined ? 2375 : 2376;
  return {
    kind: 'tcp',
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? usualPort : Number(parsed.port),
    certificates,
  };
}

function usualSockets(env: Environment, homeDirectory: string): DockerAddress[] {
  const runtime = env.XDG_RUNTIME_DIR;
  const perUser = ['.docker/run', '.docker/desktop', '.orbstack/run', '.colima/default', '.rd'];
  return [
    '/var/run/docker.sock',
    ...(runtime === undefined ? [] : [path.join(runtime, 'docker.sock')]),
    ...perUser.map((folder) => path.join(homeDirectory, folder, 'docker.sock')),
    ...(runtime === undefined ? [] : [path.join(runtime, 'podman', 'podman.sock')]),
    '/run/podman/podman.sock',
  ].map((socketPath) => ({ kind: 'socket', socketPath }));
}
