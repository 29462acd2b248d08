import type { Samples } from './sampling.ts';
import type { Machine } from './sources.ts';

/** What every part of one collection works with. */
export type Collection = {
  readonly machine: Machine;
  /** The name of the host, which is part of the identity of all its objects. */
  readonly host: string;
  readonly samples: Samples;
  readonly parameters: { readonly programs: number; readonly file_system_limit: number };
};
