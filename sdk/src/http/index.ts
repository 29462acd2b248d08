export { type Auth, type AuthHeader, basic, bearer, header } from './auth.ts';
export { type HttpClient, httpClient } from './http-client.ts';
export type {
  HttpClientInput,
  HttpClientOptions,
  HttpRequestInit,
  QueryValue,
} from './http-client-options.ts';
export { HttpError, type HttpFailure } from './http-error.ts';
export type { RateLimit } from './rate-limit.ts';
export type { RetryOptions } from './retry.ts';
export { replaceTransport, type Transport } from './transport.ts';
