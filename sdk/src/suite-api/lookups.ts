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
    const ended = new AbortController();
    const found = (body: object) =>
      pagedPost<SuiteApiResource>('resources/query', 'resourceList', body, {
        signal: ended.signal,
      });
    try {
      const lists = await Promise.all(queriesFor(query).map(found));
      return distinct(lists.flat(), ({ identifier }) => identifier);
    } finally {
      ended.abort(new Error('Another query for the same resources failed.'));
    }
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
      return distinct(objects, ({ key }) => identityOf(key));
    },
    adapterInstances,
    adapterInstanceId: async (key) => {
      const instances = await adapterInstances(key.adapterKind);
      return instances.find(({ resourceKey }) => sameObject(objectKeyOf(resourceKey), key))?.id;
    },
  };
}

function distinct<T>(items: readonly T[], identity: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [identity(item), item])).values()];
}

type AdapterInstances = {
  readonly adapterInstancesInfoDto?: SuiteApiAdapterInstance[];
};
