import { hideSecrets } from './hidden-secrets.ts';
import type { AdapterInstanceJson } from './instance-json.ts';

/**
 * Where the platform's own API answers, and who may use it. Give it to `suiteApiClient`.
 *
 * @example
 * import { defineAdapter, type SuiteApiConnection } from '@packwright/sdk';
 *
 * const hostOf = (connection: SuiteApiConnection | undefined) => connection?.host ?? 'not sent';
 * defineAdapter({
 *   key: 'OrchardAdapter', objectTypes: [], test: () => undefined,
 *   collect({ suiteApiConnection, log }) { log.info(hostOf(suiteApiConnection)); return []; },
 * });
 */
export type SuiteApiConnection = {
  /** A name or address, with or without scheme and port. */
  readonly host: string;
  readonly userName: string;
  /** Read by name; `console.log`, `util.inspect` and JSON show a placeholder. */
  readonly password: string;
};

export function suiteApiConnection(
  given: AdapterInstanceJson['cluster_connection_info'],
): SuiteApiConnection | undefined {
  if (!given) return undefined;
  const { host_name: host, user_name: userName, password } = given;
  return hideSecrets({ host, userName, password: password ?? '' }, ['password']);
}
