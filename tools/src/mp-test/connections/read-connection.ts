import path from 'node:path';
import type { Certificate } from '@packwright/api';
import type { Environment } from '../../environment.ts';
import { isObject, type Members } from '../../project/json-file.ts';
import type { Stop } from '../../stop/stop.ts';
import { type ReferencePlace, resolveReference } from '../value-reference.ts';
import { type ConnectionsFile, suiteApiKeys } from './connections-file.ts';
import type { GivenFields, GivenValue } from './given-value.ts';

/** One connection of a file: what an adapter instance is made of. */
export interface Connection {
  readonly kind: 'connection';
  readonly name: string | undefined;
  readonly parameters: GivenFields;
  /** `none` where the connection was saved without a credential. */
  readonly credentialType: string | undefined;
  readonly credentials: GivenFields;
  /** Undefined while nobody has fetched them. */
  readonly certificates: readonly Certificate[] | undefined;
  /** By `hostname`, `username`, `password`: its own, or else those of the file. */
  readonly suiteApi: GivenFields;
}

/**
 * Reads one connection of a file. Values may be references, see `resolveReference`; a value may stand
 * alone or be the member `value` of an object. Messages name keys, never values.
 */
export function readConnection(
  file: ConnectionsFile,
  chosen: Members,
  environment: Environment,
): Connection | Stop {
  const place = { environment, directory: path.dirname(file.file) };
  const { credential_kind_key: type, ...fields } = objectOf(chosen.credential);
  const parameters = readFields(objectOf(chosen.identifiers), 'part_of_uniqueness', place);
  const credentials = readFields(fields, 'password', place);
  const suiteApi = readSuiteApi(file, chosen, environment);
  if ('kind' in parameters) return parameters;
  if ('kind' in credentials) return credentials;
  if ('kind' in suiteApi) return suiteApi;
  const isWithout = isObject(chosen.credential) && type === undefined && credentials.size === 0;
  return {
    kind: 'connection',
    name: textOf(chosen.name),
    parameters,
    credentialType: isWithout ? 'none' : textOf(type),
    credentials,
    certificates: Array.isArray(chosen.certificates) ? chosen.certificates : undefined,
    suiteApi,
  };
}

/**
 * The access to the Suite API: what the connection has, else what holds for all of its file. Names that
 * the vendor's tools write for "nothing yet" are nothing, and so is an empty text.
 */
export function readSuiteApi(
  { file, shared }: ConnectionsFile,
  connection: Members,
  environment: Environment,
): GivenFields | Stop {
  const entries = suiteApiKeys.flatMap((key) => {
    const value = connection[key] || shared[key];
    const isSet = typeof value === 'string' && value !== '' && !value.startsWith('placeholder_');
    return isSet ? [[key.slice('suite_api_'.length), value] as const] : [];
  });
  const place = { environment, directory: path.dirname(file) };
  return readFields(Object.fromEntries(entries), 'password', place);
}

function readFields(values: Members, flag: string, place: ReferencePlace): GivenFields | Stop {
  const fields = new Map<string, GivenValue>();
  for (const [key, given] of Object.entries(values)) {
    const text = textOf(isObject(given) ? given.value : given);
    if (text === undefined) continue;
    const value = resolveReference(key, text, place);
    if (typeof value === 'object') return value;
    const flagged = isObject(given) ? given[flag] : undefined;
    fields.set(key, { value, text, flag: typeof flagged === 'boolean' ? flagged : undefined });
  }
  return fields;
}

function textOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function objectOf(value: unknown): Members {
  return isObject(value) ? value : {};
}
