import type { AdapterConfig, CollectionWindow } from '@packwright/api';
import type { Method } from './methods.ts';
import type { Subject } from './session.ts';

/** What only collections are told, besides the access to the Suite API. */
export interface CollectionRequest {
  /** The server counts where it is absent; 0 is a number as any other. */
  readonly collectionNumber: number | undefined;
  /** In milliseconds; the server chooses where it is absent. */
  readonly collectionWindow: CollectionWindow | undefined;
}

/**
 * What a method about an adapter instance is asked with, as the platform does: only collections are
 * told the access to the Suite API, which is left out where there is none.
 */
export function requestBody(
  { endpoint }: Method,
  { instance, given: { suiteApi } }: Pick<Subject, 'instance' | 'given'>,
  { collectionNumber, collectionWindow }: CollectionRequest,
): AdapterConfig {
  if (endpoint !== 'collect') return instance;
  return {
    ...instance,
    ...(suiteApi === undefined ? {} : { clusterConnectionInfo: suiteApi }),
    ...(collectionNumber === undefined ? {} : { collectionNumber }),
    ...(collectionWindow === undefined ? {} : { collectionWindow: whole(collectionWindow) }),
  };
}

/** Adapters read times as whole milliseconds. */
function whole({ startTime, endTime }: CollectionWindow): CollectionWindow {
  return { startTime: Math.round(startTime), endTime: Math.round(endTime) };
}
