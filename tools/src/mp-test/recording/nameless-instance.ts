import type { AdapterConfig, CollectResult, ObjectKey } from '@packwright/api';
import { usualInstanceName } from '../connections/adapter-instance.ts';

/**
 * A collection in which the object of the adapter instance has the name that it has without a
 * connection: what a connection is called is no result, and recordings are for all of them.
 */
export function withUsualInstanceName(
  collection: CollectResult,
  { adapterKind, objectKind, name }: AdapterConfig['adapterKey'],
): CollectResult {
  const isInstance = (key: ObjectKey) =>
    key.adapterKind === adapterKind && key.objectKind === objectKind && key.name === name;
  const renamed = (key: ObjectKey): ObjectKey =>
    isInstance(key) ? { ...key, name: usualInstanceName } : key;
  const { result, relationships, notExistingObjects } = collection;
  return {
    ...collection,
    ...(result && { result: result.map((one) => ({ ...one, key: renamed(one.key) })) }),
    ...(relationships && {
      relationships: relationships.map(({ parent, children, ...rest }) => ({
        ...rest,
        parent: renamed(parent),
        ...(children && { children: children.map(renamed) }),
      })),
    }),
    ...(notExistingObjects && { notExistingObjects: notExistingObjects.map(renamed) }),
  } as CollectResult;
}
