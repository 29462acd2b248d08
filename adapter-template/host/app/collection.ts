import type { MonitoredObject } from '@packwright/sdk';
import type { Machine } from './kernel/machine.ts';
import type { Samples } from './kernel/sampling.ts';

/** What every part of one collection works with. */
export type Collection = {
  readonly machine: Machine;
  /** The parent of all other objects; its name is part of their identity. */
  readonly host: MonitoredObject;
  readonly samples: Samples;
  readonly parameters: { readonly programs: number; readonly file_system_limit: number };
};
