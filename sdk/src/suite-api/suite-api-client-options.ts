import type { HttpClientOptions } from '../http/http-client-options.ts';
import type { HttpRequestInit } from '../http/http-request-init.ts';
import type { Certificate } from '../instance/adapter-instance.ts';
import type { SuiteApiConnection } from '../instance/suite-api-connection.ts';
import type { Log } from '../log/log.ts';

/**
 * What a client takes from the adapter's input; the input itself fits. For another platform, or in a
 * program that is no adapter, give a connection of your own.
 *
 * @example
 * import { type SuiteApiInput, suiteApiClient } from '@packwright/sdk/suite-api';
 *
 * const input: SuiteApiInput = {
 *   suiteApiConnection: { host: 'ops.example', userName: 'reader', password: 'secret' },
 * };
 * await using suiteApi = suiteApiClient(input);
 */
export type SuiteApiInput = {
  readonly suiteApiConnection: SuiteApiConnection | undefined;
  /** Trusted besides the authorities of the system: that of the platform, if it has one of its own. */
  readonly certificates?: readonly Certificate[];
  /** Ends what is under way when the server ends the run; the token is released nevertheless. */
  readonly signal?: AbortSignal;
  /** Gets a line for each request; nothing is logged when absent. */
  readonly log?: Log;
};

/**
 * How a client behaves. Everything has a default.
 *
 * @example
 * import { defineAdapter } from '@packwright/sdk';
 * import { type SuiteApiClientOptions, suiteApiClient } from '@packwright/sdk/suite-api';
 *
 * export const options: SuiteApiClientOptions = { authSource: 'directory.example', pageSize: 500 };
 */
export type SuiteApiClientOptions = Pick<
  HttpClientOptions,
  'maxBodyBytes' | 'retry' | 'rateLimit' | 'proxyEnv'
> & {
  /** Where the platform looks the user up; `LOCAL` by default, for users of the platform itself. */
  readonly authSource?: string;
  /** Items in one page; 1,000 by default. The platform may give fewer. */
  readonly pageSize?: number;
  /** Requests under way at the same time; 10 by default. */
  readonly concurrency?: number;
  /** Milliseconds one try may take; 60,000 by default, `Infinity` for none. */
  readonly timeLimit?: number;
  /**
   * True to talk to whoever answers at the address, and to give them the password: for a laboratory.
   * Better add the platform's certificate to `certificates` of the input. False by default.
   */
  readonly acceptAnyCertificate?: boolean;
};

/**
 * What can be said of a single request.
 *
 * @example
 * import type { SuiteApiClient, SuiteApiRequestOptions } from '@packwright/sdk/suite-api';
 *
 * const options: SuiteApiRequestOptions = { query: { adapterKindKey: 'VMWARE' }, timeLimit: 5_000 };
 * export const adapters = (suiteApi: SuiteApiClient) => suiteApi.get('adapters', options);
 */
export type SuiteApiRequestOptions = Pick<
  HttpRequestInit,
  'query' | 'headers' | 'signal' | 'timeLimit' | 'maxBodyBytes' | 'retry'
>;

/**
 * What can be said of a request for pages.
 *
 * @example
 * import type { PagedOptions, SuiteApiClient } from '@packwright/sdk/suite-api';
 *
 * const options: PagedOptions = { query: { resourceKind: 'VirtualMachine' }, pageSize: 200 };
 * export const machines = (suiteApi: SuiteApiClient) =>
 *   suiteApi.pagedGet('resources', 'resourceList', options);
 */
export type PagedOptions = SuiteApiRequestOptions & {
  /** Instead of the client's. */
  readonly pageSize?: number;
};
