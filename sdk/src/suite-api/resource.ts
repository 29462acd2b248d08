import { type ForeignObject, foreignObject } from '../object/foreign-object.ts';

/**
 * The key of a resource, as the API writes it. `keyToObject` makes an object of it.
 *
 * @example
 * import type { SuiteApiResourceKey } from '@packwright/sdk/suite-api';
 *
 * export const isHost = ({ adapterKindKey, resourceKindKey }: SuiteApiResourceKey) =>
 *   adapterKindKey === 'VMWARE' && resourceKindKey === 'HostSystem';
 */
export type SuiteApiResourceKey = {
  readonly name: string;
  readonly adapterKindKey: string;
  readonly resourceKindKey: string;
  readonly resourceIdentifiers?:
    | readonly {
        readonly identifierType: { readonly name: string; readonly isPartOfUniqueness?: boolean };
        readonly value?: string | null;
      }[]
    | null;
};

/**
 * A resource as the API describes it; it may have more members than are named here.
 *
 * @example
 * import type { SuiteApiClient, SuiteApiResource } from '@packwright/sdk/suite-api';
 *
 * export const propertiesOf = (suiteApi: SuiteApiClient, { identifier }: SuiteApiResource) =>
 *   suiteApi.get(`resources/${identifier}/properties`);
 */
export type SuiteApiResource = {
  /** The UUID by which other requests name the resource. */
  readonly identifier: string;
  readonly resourceKey: SuiteApiResourceKey;
  readonly [member: string]: unknown;
};

/**
 * An adapter instance as the API describes it; it may have more members than are named here.
 *
 * @example
 * import type { SuiteApiAdapterInstance, SuiteApiClient } from '@packwright/sdk/suite-api';
 *
 * export const resourcesOf = (suiteApi: SuiteApiClient, { id }: SuiteApiAdapterInstance) =>
 *   suiteApi.queryForResources({ adapterInstanceId: id });
 */
export type SuiteApiAdapterInstance = {
  /** The UUID by which other requests name the adapter instance. */
  readonly id: string;
  readonly resourceKey: SuiteApiResourceKey;
  readonly [member: string]: unknown;
};

/**
 * The resource as an object that may be collected: it takes values under any path, children and
 * parents.
 *
 * @throws SdkError INVALID_OBJECT for a key without name, adapter kind or object kind
 * @example
 * import { keyToObject, type SuiteApiResource } from '@packwright/sdk/suite-api';
 *
 * export const owned = ({ resourceKey }: SuiteApiResource) =>
 *   keyToObject(resourceKey).withProperty('orchard|owner', 'picker');
 */
export function keyToObject(resourceKey: SuiteApiResourceKey): ForeignObject {
  return foreignObject(objectKeyOf(resourceKey));
}

/** The same key as a collection writes it. */
export function objectKeyOf(key: SuiteApiResourceKey) {
  return {
    name: key.name,
    adapterKind: key.adapterKindKey,
    objectKind: key.resourceKindKey,
    identifiers: (key.resourceIdentifiers ?? []).map(({ identifierType, value }) => ({
      key: identifierType.name,
      value: value ?? '',
      isPartOfUniqueness: identifierType.isPartOfUniqueness ?? false,
    })),
  };
}
