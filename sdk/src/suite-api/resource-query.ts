import { SdkError } from '../errors.ts';

/**
 * Which resources to look for, in the words of the API: those that fit in every member, and in each
 * member one of its values. A text alone is a list of one. Members that are not named here are
 * handed on.
 *
 * @example
 * import type { ResourceQuery, SuiteApiClient } from '@packwright/sdk/suite-api';
 *
 * const query: ResourceQuery = { adapterKind: 'VMWARE', resourceKind: 'VirtualMachine', name: ['a', 'b'] };
 * export const machines = (suiteApi: SuiteApiClient) => suiteApi.queryForResources(query);
 */
export type ResourceQuery = {
  readonly adapterKind?: OneOrMore<string> | undefined;
  readonly resourceKind?: OneOrMore<string> | undefined;
  /** Parts of names, in any case. The API takes one: there is a request for each. An empty list finds nothing. */
  readonly name?: OneOrMore<string> | undefined;
  /** Patterns of names, as Java writes them; not together with `name`. */
  readonly regex?: OneOrMore<string> | undefined;
  /** The UUIDs of adapter instances, as `adapterInstances` gives them. */
  readonly adapterInstanceId?: OneOrMore<string> | undefined;
  readonly resourceId?: OneOrMore<string> | undefined;
  /** The UUIDs of resources whose children are looked for. */
  readonly parentId?: OneOrMore<string> | undefined;
  readonly collectorId?: OneOrMore<number> | undefined;
  readonly collectorName?: OneOrMore<string> | undefined;
  readonly credentialId?: OneOrMore<string> | undefined;
  readonly resourceState?: OneOrMore<string> | undefined;
  readonly resourceStatus?: OneOrMore<string> | undefined;
  readonly resourceHealth?: OneOrMore<string> | undefined;
  readonly resourceTag?: OneOrMore<{
    readonly category: string | undefined;
    readonly name: string;
  }>;
  /** Seconds since 1970: resources that were created later. */
  readonly recentlyAdded?: number | undefined;
  readonly propertyName?: string | undefined;
  readonly propertyValue?: string | undefined;
  readonly propertyConditions?: ResourceConditions | undefined;
  readonly statConditions?: ResourceConditions | undefined;
  readonly [member: string]: unknown;
};

type OneOrMore<T> = T | readonly T[];

/**
 * What the values of a resource must be, all of it or a part.
 *
 * @example
 * import type { ResourceConditions } from '@packwright/sdk/suite-api';
 *
 * export const poweredOn: ResourceConditions = {
 *   conjunctionOperator: 'AND',
 *   conditions: [{ key: 'summary|runtime|powerState', operator: 'EQ', stringValue: 'Powered On' }],
 * };
 */
export type ResourceConditions = {
  readonly conjunctionOperator: 'AND' | 'OR';
  readonly conditions: readonly {
    readonly key: string;
    /** Such as EQ, NE, LT, GT, CONTAINS. */
    readonly operator: string;
    readonly stringValue?: string;
    readonly doubleValue?: number;
  }[];
};

/** Members that the API wants as lists. */
const lists: ReadonlySet<string> = new Set([
  'adapterKind',
  'resourceKind',
  'name',
  'regex',
  'adapterInstanceId',
  'resourceId',
  'parentId',
  'collectorId',
  'collectorName',
  'credentialId',
  'resourceState',
  'resourceStatus',
  'resourceHealth',
  'resourceTag',
]);

/**
 * The queries that together find what the query asks for.
 *
 * @throws SdkError INVALID_VALUE for names and patterns together: the API would ignore the patterns
 */
export function queriesFor(query: ResourceQuery): object[] {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  const complete = Object.fromEntries(
    entries.map(([key, value]) => [key, lists.has(key) ? [value].flat() : value]),
  );
  const { name: names, ...rest } = complete;
  if (!Array.isArray(names)) return [complete];
  if (names.length > 0 && Array.isArray(rest.regex) && rest.regex.length > 0) {
    throw new SdkError(
      'INVALID_VALUE',
      'A query for resources has both name and regex, and the API ignores regex then: give one of them.',
    );
  }
  return Array.from(new Set(names), (name) => ({ ...rest, name: [name] }));
}
