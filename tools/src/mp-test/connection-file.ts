import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Certificate, ClusterConnectionInfo } from '@packwright/api';
import type { Environment } from '../environment.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Assignments } from './assignments.ts';
import { resolveReference } from './value-reference.ts';

/** One connection of a file: what an adapter instance is made of. */
export interface Connection {
  readonly kind: 'connection';
  readonly name: string | undefined;
  readonly parameters: Assignments;
  readonly credentialType: string | undefined;
  readonly credentials: Assignments;
  readonly certificates: readonly Certificate[] | undefined;
  readonly suiteApi: ClusterConnectionInfo | undefined;
}

/** Which connection of which file. */
export interface ConnectionChoice {
  /** As people wrote it, relative to `directory`. */
  readonly file: string;
  readonly directory: string;
  /** The only one of the file when absent. */
  readonly name: string | undefined;
  readonly environment: Environment;
}

/**
 * Reads one connection of a file in the form of `connections.json`. Values may be references, see
 * `resolveReference`; a value may stand alone or be the member `value` of an object. Messages name
 * keys, never values.
 */
export function readConnection(choice: ConnectionChoice): Connection | Stop {
  const file = path.resolve(choice.directory, choice.file);
  const content = readJson(file);
  if (!isObject(content))
    return stop('NO_CONNECTION', `${choice.file} cannot be read, or is no JSON object.`);
  const chosen = chooseConnection(content, choice);
  if (typeof chosen === 'string') return stop('NO_CONNECTION', chosen);
  const place = { environment: choice.environment, directory: path.dirname(file) };
  const { credential_kind_key: credentialType, ...fields } = objectOf(chosen.credential);
  const suiteApi = suiteApiOf({ ...content, ...withoutNull(chosen) });
  const resolved = resolveAll(objectOf(chosen.identifiers), place);
  const credentials = resolveAll(fields, place);
  const access = resolveAll(suiteApi, place);
  if ('kind' in resolved) return resolved;
  if ('kind' in credentials) return credentials;
  if ('kind' in access) return access;
  return {
    kind: 'connection',
    name: textOf(chosen.name),
    parameters: resolved,
    credentialType: textOf(credentialType),
    credentials,
    certificates: Array.isArray(chosen.certificates) ? chosen.certificates : undefined,
    suiteApi: connectionInfo(access),
  };
}

type Members = Readonly<Record<string, unknown>>;

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The parser's own message quotes the file, and with it perhaps a password.
    return undefined;
  }
}

/** The connection, or why none was chosen. */
function chooseConnection(content: Members, { file, name }: ConnectionChoice): Members | string {
  const listed = Array.isArray(content.connections) ? content.connections.filter(isObject) : [];
  const all: readonly Members[] = content.connections === undefined ? [content] : listed;
  const names = all.map((one) => textOf(one.name) ?? '(without name)').join(', ');
  if (name !== undefined) {
    return (
      all.find((one) => one.name === name) ??
      `${file} has no connection '${name}'. It has: ${names || 'none'}.`
    );
  }
  const [only, ...others] = all;
  if (only === undefined) return `${file} has no connection.`;
  if (others.length > 0) return `${file} has several connections: choose with -c one of ${names}.`;
  return only;
}

/** Names that the vendor's tools write for "nothing yet" are nothing. */
function suiteApiOf(members: Members): Members {
  const keys = ['suite_api_hostname', 'suite_api_username', 'suite_api_password'];
  const entries = keys.map((key) => [key, members[key]] as const);
  return Object.fromEntries(
    entries.filter(([, value]) => typeof value === 'string' && !value.startsWith('placeholder_')),
  );
}

function connectionInfo(access: Assignments): ClusterConnectionInfo | undefined {
  const [hostName, userName, password] = ['hostname', 'username', 'password'].map((key) =>
    access.get(`suite_api_${key}`),
  );
  if (hostName === undefined || userName === undefined) return undefined;
  return { hostName, userName, ...(password === undefined ? {} : { password }) };
}

function resolveAll(
  values: Members,
  place: Parameters<typeof resolveReference>[2],
): Assignments | Stop {
  const resolved = new Map<string, string>();
  for (const [key, given] of Object.entries(values)) {
    const text = textOf(isObject(given) ? given.value : given);
    const value = text === undefined ? undefined : resolveReference(key, text, place);
    if (typeof value === 'object') return value;
    if (value !== undefined) resolved.set(key, value);
  }
  return resolved;
}

function withoutNull(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

function textOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function objectOf(value: unknown): Members {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
