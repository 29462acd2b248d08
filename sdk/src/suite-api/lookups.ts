import type { ForeignObject } from '../object/foreign-object.ts';
import { identityOf, type ObjectKey, sameObject } from '../object/object-key.ts';
import type { PagedRequests } from './paged-requests.ts';
import type { Requests } from './requests.ts';
import {
  keyToObject,
  objectKeyOf,
  type SuiteApiAdapterInstance,
  type SuiteApiResource,
} from './resource.ts';
import { queriesFor, type ResourceQuery } from './resource-query.ts';

/** What adapters ask the platform for again and again. */
export type Lookups = {
  /**
   * The resources that fit, as objects that may be collected: with values, as children or as parents.
   * Each is there once, also where several resources have the same key.
   *
   * @throws SdkError INVALID_VALUE for a query with `name` and `regex`
   */
  queryForResources(query: ResourceQuery): Promise<ForeignObject[]>;
  /** The resources that fit, each once, as the API describes them: with their UUIDs. */
  resources(query: ResourceQuery): Promise<SuiteApiResource[]>;
  /** The adapter instances of one adapter kind, of all kinds when absent. */
  adapterInstances(adapterKind?: string): Promise<SuiteApiAdapterInstance[]>;
  /** The UUID of an adapter instance, such as `instance.key` of the input; undefined for none. */
  adapterInstanceId(key: ObjectKey): Promise<string | undefined>;
};

export function lookups({ get }: Requests, { pagedPost }: PagedRequests): Lookups {
  const resources: Lookups['resources'] = async (query) => {
    const found = new Map<string, SuiteApiResource>();
    // One after the other, because the pages of each come together already.
    for (const body of queriesFor(query)) {
      const list = await pagedPost<SuiteApiResource>('resources/query', 'resourceList', body);
      for (const resource of list) found.set(resource.identifier, resource);
    }
    return [...found.values()];
  };
  const adapterInstances: Lookups['adapterInstances'] = async (adapterKindKey) => {
    const options = { query: { adapterKindKey } };
    const answer = await get<AdapterInstances | undefined>('adapters', options);
    return answer?.adapterInstancesInfoDto ?? [];
  };
  return {
    resources,
    queryForResources: async (query) => {
      const objects = (await resources(query)).map(({ resourceKey }) => keyToObject(resourceKey));
      return [...new Map(objects.map((object) => [identityOf(object.key), object])).values()];
    },
    adapterInstances,
    adapterInstanceId: async (key) => {
      const instances = await adapterInstances(key.adapterKind);
      return instances.find(({ resourceKey }) => sameObject(objectKeyOf(resourceKey), key))?.id;
    },
  };
}

type AdapterInstances = {
  readonly adapterInstancesInfoDto?: SuiteApiAdapterInstance[];
};
