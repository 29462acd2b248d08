import type { CollectResult, ObjectData } from '@packwright/api';
import type { EndpointAnswer } from '../../tools/src/server/adapter-client.ts';

/** The machine in a collection of the template `host`; throws where it was not collected. */
export function hostOf(collected: EndpointAnswer<CollectResult>): ObjectData {
  const [host] = objectsOf(collected).filter(({ key }) => key.objectKind === 'host');
  if (host === undefined) throw new Error('The collection has no object of the type host');
  return host;
}

/** All objects of a collection; throws where there is none. */
export function objectsOf(collected: EndpointAnswer<CollectResult>): readonly ObjectData[] {
  if (collected.kind !== 'value') throw new Error(`No collection: ${JSON.stringify(collected)}`);
  const { result, errorMessage } = collected.value;
  if (result === undefined) throw new Error(`A collection without objects: ${errorMessage}`);
  return result;
}
