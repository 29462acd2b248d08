import type { ClusterConnectionInfo } from '@packwright/api';
import type { GivenFields } from './given-value.ts';

/** What an access to the Suite API consists of, as `--suite-api` names it. */
export const suiteApiFields = ['hostname', 'username', 'password'] as const;

/** The access as collections are told it; undefined where nobody gave one. */
export function suiteApiAccess(fields: GivenFields): ClusterConnectionInfo | undefined {
  const [hostName, userName, password] = suiteApiFields.map((key) => fields.get(key)?.value);
  if (!hostName || !userName) return undefined;
  return { hostName, userName, ...(password === undefined ? {} : { password }) };
}
