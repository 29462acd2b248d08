import type { SecretNames } from '../../http/secret-name.ts';
import { mapRequest } from './map-call.ts';
import { textOf } from './recorded-body.ts';
import type { RecordedRequest } from './recorded-call.ts';

/**
 * What requests have in common that get the same answer: method, URL and body. The order of query
 * parameters and of members in JSON plays no part, and neither do values under names of secrets: who
 * replays has other passwords than who recorded.
 */
export function matchKey(request: RecordedRequest, isSecretName: SecretNames): string {
  const { method, url, body } = comparable(request, isSecretName);
  return JSON.stringify([method, url.origin, url.pathname, queryOf(url), body]);
}

/** A request without what plays no part in finding its answer. */
export function comparable(request: RecordedRequest, isSecretName: SecretNames): ComparableRequest {
  const { method, url, body } = mapRequest(request, {
    named: (name, value) => (isSecretName(name) ? '*' : value),
    isSecretName,
    text: String,
  });
  return { method, url: new URL(url), body: body && bodyOf(body) };
}

/** The parts that are compared. */
export type ComparableRequest = {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
};

/** Sorted by name; values of one name keep their order. */
export function queryOf(url: URL): [string, string][] {
  return Array.from(url.searchParams).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function bodyOf(body: NonNullable<RecordedRequest['body']>): unknown {
  if ('json' in body) return sorted(body.json);
  return 'base64' in body ? body.base64 : textOf(body);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}
