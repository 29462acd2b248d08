import { SdkError } from '../errors.ts';
import { clientWithClock, type HttpClient, httpClient } from '../http/http-client.ts';
import { systemClock } from '../http/stage/clock.ts';
import { trustInAnybody } from '../http/tls/connect-tls.ts';
import type { Log } from '../log/log.ts';
import { addSecrets } from '../log/redaction.ts';
import { type Lookups, lookups } from './lookups.ts';
import { type PagedRequests, pagedRequests } from './paged-requests.ts';
import { platformRequests } from './platform-requests.ts';
import { type Requests, requests } from './requests.ts';
import type { SuiteApiClientOptions, SuiteApiInput } from './suite-api-client-options.ts';
import { suiteApiSession } from './suite-api-session.ts';
import { suiteApiUrl } from './suite-api-url.ts';

/**
 * Requests to the platform's own API. A path is what stands behind `/suite-api/api/`, such as
 * `adapters`; `/api/adapters`, `suite-api/api/adapters` and `internal/…` are understood too. The
 * functions need no `this`.
 *
 * They throw SuiteApiError for a status of 400 or more, HttpError where there is no answer or one of
 * another form, and the reason of a signal. Requests that do no more when sent twice, and queries,
 * are tried again after failures that may pass.
 *
 * @example
 * import type { SuiteApiClient } from '@packwright/sdk/suite-api';
 *
 * export const versionOf = async (suiteApi: SuiteApiClient) =>
 *   (await suiteApi.get<{ releaseName: string }>('versions/current')).releaseName;
 */
export type SuiteApiClient = Requests &
  PagedRequests &
  Lookups &
  AsyncDisposable & {
    /** The token, acquired if need be, for a library that makes requests of its own. */
    token(): Promise<string>;
    /** Gives the token back before the scope ends; a later request acquires another one. */
    releaseToken(): Promise<void>;
  };

/**
 * A client for the API of the platform that started the collection. Acquires a token with the first
 * request, renews it, and releases it at the end of the scope. Trusts the authorities of the system
 * and the certificates of the adapter instance.
 *
 * @throws SdkError NO_SUITE_API where the input has no connection, INVALID_VALUE for a host that is
 * none, INVALID_INSTANCE for a certificate that cannot be read
 * @example
 * import { defineAdapter } from '@packwright/sdk';
 * import { suiteApiClient } from '@packwright/sdk/suite-api';
 *
 * defineAdapter({
 *   key: 'OrchardAdapter', objectTypes: [], test: () => undefined,
 *   async collect(input) {
 *     await using suiteApi = suiteApiClient(input);
 *     const hosts = await suiteApi.queryForResources({ adapterKind: 'VMWARE', resourceKind: 'HostSystem' });
 *     return hosts.map((host) => host.withMetric('orchard|trees', 120));
 *   },
 * });
 */
export function suiteApiClient(
  input: SuiteApiInput,
  options: SuiteApiClientOptions = {},
): SuiteApiClient {
  const connection = input.suiteApiConnection ?? refuse();
  const log = input.log?.child('suite_api');
  if (log) addSecrets(log, [connection.password]);
  const http = platformClient(input, options, log);
  const session = suiteApiSession({
    requests: platformRequests(http, log),
    baseUrl: suiteApiUrl(connection.host),
    connection,
    authSource: options.authSource ?? 'LOCAL',
    retry: options.retry,
    signal: input.signal,
    log,
  });
  const single = requests(session);
  const paged = pagedRequests(session, options);
  return {
    ...single,
    ...paged,
    ...lookups(single, paged),
    token: () => session.token.value(),
    releaseToken: () => session.token.release(),
    async [Symbol.asyncDispose]() {
      await session.token.release();
      await http[Symbol.asyncDispose]();
    },
  };
}

function platformClient(
  { certificates = [] }: SuiteApiInput,
  { authSource: _, pageSize: __, acceptAnyCertificate = false, ...options }: SuiteApiClientOptions,
  log: Log | undefined,
): HttpClient {
  // Of the log only what it counted: each request has a line already.
  const input = { certificates, ...(log && { log: { info: log.info } }) };
  // A redirect would take password or token to where nobody checked.
  const told = { timeLimit: 60_000, ...options, redirect: 'error' } as const;
  if (!acceptAnyCertificate) return httpClient(input, told);
  log?.warning('Any certificate is accepted: whoever answers gets the password.');
  return clientWithClock(input, told, systemClock, trustInAnybody);
}

function refuse(): never {
  throw new SdkError(
    'NO_SUITE_API',
    'There is no connection to the Suite API: collectors send its credentials with collections only, and not all of them do. Give suiteApiConnection to use others.',
  );
}
