import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../environment.ts';

/** What `docker context use` has chosen, or the variable `DOCKER_CONTEXT`. */
export type DockerContext =
  /** None, or `default`: the usual sockets. */
  | { readonly kind: 'default' }
  | {
      readonly kind: 'context';
      readonly name: string;
      /** In the notation of DOCKER_HOST. */
      readonly host: string;
      /** The folder of `ca.pem`, `cert.pem` and `key.pem`; undefined without TLS. */
      readonly certificates: string | undefined;
    }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * The current context as the `docker` program has it: `DOCKER_CONTEXT`, else `currentContext` of
 * `config.json` in `DOCKER_CONFIG` or `~/.docker`.
 */
export function currentDockerContext(env: Environment, homeDirectory: string): DockerContext {
  const directory = env.DOCKER_CONFIG || path.join(homeDirectory, '.docker');
  const name = env.DOCKER_CONTEXT || configuredContext(directory);
  if (name === undefined || name === '' || name === 'default') return { kind: 'default' };
  // The directory of a context is called after the hash of its name.
  const hash = createHash('sha256').update(name).digest('hex');
  const host = hostOf(readJson(path.join(directory, 'contexts/meta', hash, 'meta.json')));
  if (host === undefined) return { kind: 'unusable', reason: missing(name, directory) };
  const certificates = path.join(directory, 'contexts/tls', hash, 'docker');
  return {
    kind: 'context',
    name,
    host,
    certificates: existsSync(certificates) ? certificates : undefined,
  };
}

function configuredContext(directory: string): string | undefined {
  const current = members(readJson(path.join(directory, 'config.json'))).currentContext;
  return typeof current === 'string' ? current : undefined;
}

function hostOf(meta: unknown): string | undefined {
  const { Host: host } = members(members(members(meta).Endpoints).docker);
  return typeof host === 'string' && host !== '' ? host : undefined;
}

function missing(name: string, directory: string): string {
  return `The docker context "${name}" has no engine below ${directory}: choose another one with "docker context use", or set DOCKER_HOST.`;
}

type Members = Readonly<Record<string, unknown>>;

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

/** A file that is not there or broken chooses no context, as for the `docker` program. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
