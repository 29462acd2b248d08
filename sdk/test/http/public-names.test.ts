import { expect, test } from 'vitest';
import type {
  Auth,
  AuthHeader,
  CursorOptions,
  HostCount,
  HttpClient,
  HttpClientInput,
  HttpClientOptions,
  HttpRequestInit,
  HttpRequests,
  JsonAnswer,
  OffsetOptions,
  PageNumberOptions,
  PageOptions,
  QueryValue,
  RateLimit,
  RetryOptions,
  TlsTarget,
  TlsTrust,
} from '../../src/http/index.ts';
import * as http from '../../src/http/index.ts';
import type { AdapterInput } from '../../src/index.ts';

/** The compiler refuses this file when one of these types is no longer exported. */
export type PublicTypes = [
  Auth,
  AuthHeader,
  CursorOptions<unknown, unknown>,
  HostCount,
  HttpClient,
  HttpClientInput,
  HttpClientOptions,
  HttpRequestInit,
  HttpRequests,
  JsonAnswer<unknown>,
  OffsetOptions<unknown, unknown>,
  PageNumberOptions<unknown, unknown>,
  PageOptions<unknown, unknown>,
  QueryValue,
  RateLimit,
  RetryOptions,
  TlsTarget,
  TlsTrust,
];

test('@packwright/sdk/http exports these values and no others', () => {
  expect(Object.keys(http).sort()).toEqual([
    'CertificateError',
    'HttpError',
    'basic',
    'bearer',
    'connectTls',
    'header',
    'httpClient',
    'httpsAgent',
    'itemsByCursor',
    'itemsByLink',
    'itemsByOffset',
    'itemsByPageNumber',
    'tlsOptions',
  ]);
});

/** The compiler refuses this file when an adapter's input no longer makes a client. */
export const clientOf = (input: AdapterInput) => http.httpClient(input);

/** The compiler refuses this file when a client is no longer good for a library that takes fetch. */
export const fetchOf = (client: HttpClient): typeof fetch => client.fetch;
