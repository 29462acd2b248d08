import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Docker from 'dockerode';
import type { Environment } from '../environment.ts';
import { type DockerAddress, describeAddress, dockerAddresses } from './docker-address.ts';

/** What to look at when searching for an engine. */
export interface DockerConnectionOptions {
  readonly env: Environment;
  readonly homeDirectory: string;
  /** Milliseconds an engine may take to answer; default 5000. */
  readonly timeout?: number;
}

/** An engine that answered, or one sentence for each address that was tried. */
export type DockerConnection =
  | {
      readonly connected: true;
      readonly docker: Docker;
      readonly address: string;
      readonly version: string;
    }
  | { readonly connected: false; readonly reason: string };

/** Finds the first engine that answers. Never throws: having no engine is an ordinary situation. */
export async function connectToDocker(options: DockerConnectionOptions): Promise<DockerConnection> {
  const candidates = dockerAddresses(options.env, options.homeDirectory);
  if (!candidates.usable) return { connected: false, reason: candidates.reason };
  const reasons: string[] = [];
  for (const address of candidates.addresses) {
    const attempt = await tryAddress(address, options.timeout ?? 5000);
    if (attempt.connected) return attempt;
    reasons.push(attempt.reason);
  }
  return { connected: false, reason: `No container engine answers. ${mostTelling(reasons)}` };
}

async function tryAddress(address: DockerAddress, timeout: number): Promise<DockerConnection> {
  const text = describeAddress(address);
  try {
    const docker = new Docker({ timeout, ...(await connectionSettings(address)) });
    const { Version } = await docker.version();
    return {
      connected: true,
      docker: await withoutTimeout(address),
      address: text,
      version: Version,
    };
  } catch (error) {
    return { connected: false, reason: `${text}: ${whyNot(error)}.` };
  }
}

// The time limit of a client covers every call it makes, and a build may be silent for minutes.
async function withoutTimeout(address: DockerAddress): Promise<Docker> {
  return new Docker(await connectionSettings(address));
}

async function connectionSettings(address: DockerAddress): Promise<Docker.DockerOptions> {
  // An empty host keeps the library from preferring DOCKER_HOST of the process to our socket.
  if (address.kind === 'socket') return { host: '', socketPath: address.socketPath };
  const { host, port, certificates } = address;
  if (certificates === undefined) return { host, port, protocol: 'http' };
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((name) =>
      readFile(path.join(certificates, name), 'utf8'),
    ),
  );
  return { host, port, protocol: 'https', ca, cert, key };
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'EACCES') return 'this user may not use it (is the user in the group "docker"?)';
  return error instanceof Error ? error.message : String(error);
}

// A socket that exists but refuses us is the one worth reading about, not the six that are absent.
function mostTelling(reasons: readonly string[]): string {
  const present = reasons.filter((reason) => !reason.endsWith(': no such file.'));
  return (present.length > 0 ? present : reasons).join(' ');
}
