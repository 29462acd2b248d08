import type { AdapterConfig } from '@packwright/api';
import type { Collection } from './collection-clock.ts';
import { type PipeInstance, toPipeInstance } from './pipe-instance.ts';
import { toPipeJson } from './pipe-json.ts';

/** What a run gets to read, as bytes and as the object they were made from. */
export interface InputDocument {
  readonly bytes: Buffer;
  /** `undefined` for the definition, which belongs to no adapter instance. */
  readonly instance: PipeInstance | undefined;
}

/** The input of one run: the adapter instance, or `{}` when the definition is asked for. */
export function inputDocument(
  config: AdapterConfig | undefined,
  collection: Collection | undefined,
): InputDocument {
  const instance = config && toPipeInstance(config, collection?.moment);
  return { bytes: toPipeJson(instance ?? {}), instance };
}
