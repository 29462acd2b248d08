import type { HttpRequests } from './http-requests.ts';

/**
 * The header that says who asks.
 * @example
 * import type { AuthHeader } from '@packwright/sdk/http';
 *
 * const validUntil = new Date(Date.now() + 60_000);
 * const header: AuthHeader = { name: 'Authorization', value: 'Token key', validUntil };
 */
export type AuthHeader = {
  readonly name: string;
  readonly value: string;
  /** From then on the function that returned it is asked again. */
  readonly validUntil?: Date;
};

/**
 * A header, or a function that gets one: asked at the first request, once its header is no longer
 * valid, and once more when the server answers 401. Requests at the same time share one answer.
 * `anonymous` is the same client without the header, to log in with.
 *
 * A login that fails and whose last answer was 400, 401 or 403 is not tried again: all requests fail
 * as it did, so that a wrong password does not lock its user out. When the server answers 401 to a
 * fresh header too, the function is left alone for a minute.
 *
 * @example
 * import { type Auth, bearer } from '@packwright/sdk/http';
 *
 * type Login = { token: string };
 * const login: Auth = async (anonymous) =>
 *   bearer((await anonymous.json<Login>('login', { method: 'POST' })).token);
 */
export type Auth = AuthHeader | ((anonymous: HttpRequests) => AuthHeader | Promise<AuthHeader>);

/**
 * User and password in each request.
 *
 * @example
 * import { basic, httpClient } from '@packwright/sdk/http';
 *
 * const client = httpClient({}, { baseUrl: 'https://a.example', auth: basic('reader', 'secret') });
 */
export function basic(user: string, password: string): AuthHeader {
  return header('Authorization', `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);
}

/**
 * A token in each request.
 *
 * @example
 * import { bearer, httpClient } from '@packwright/sdk/http';
 *
 * const client = httpClient({}, {
 *   baseUrl: 'https://a.example',
 *   auth: async (anonymous) => bearer(await anonymous.json<string>('login', { method: 'POST' })),
 * });
 */
export function bearer(token: string): AuthHeader {
  return header('Authorization', `Bearer ${token}`);
}

/**
 * Any header that says who asks, such as the key of an API.
 *
 * @example
 * import { header, httpClient } from '@packwright/sdk/http';
 *
 * const client = httpClient({}, { baseUrl: 'https://a.example', auth: header('X-Api-Key', 'key') });
 */
export function header(name: string, value: string, validUntil?: Date): AuthHeader {
  return validUntil === undefined ? { name, value } : { name, value, validUntil };
}
