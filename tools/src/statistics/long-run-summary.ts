import type { ContainerStatistics } from './container-statistics.ts';

/** How a long run is meant to go; in seconds. */
export interface LongRunPlan {
  /** From the begin of a collection to that of the next. */
  readonly interval: number;
  readonly duration: number;
}

/** Everything that is known of a long run, as plain data. */
export interface LongRunSummary {
  readonly plan: LongRunPlan;
  readonly collections: readonly CollectionRecord[];
  /** By their names, in the order in which they were found first. */
  readonly types: ReadonlyMap<string, ObjectTypeSummary>;
}

/** How one collection of a long run went. */
export interface CollectionRecord {
  readonly seconds: number;
  /** Why it failed; undefined when it did not. */
  readonly failure: string | undefined;
  /** Whether it took longer than the next one should wait. One that failed otherwise never does. */
  readonly tookTooLong: boolean;
  readonly container: ContainerStatistics | undefined;
}

/** What is counted of the objects of a type. */
export const countedThings = [
  'objects',
  'metrics',
  'properties',
  'events',
  'relationships',
] as const;

/** One of the things that are counted. */
export type CountedThing = (typeof countedThings)[number];

/** The objects of one type; each list has an entry for each collection in which there were any. */
export interface ObjectTypeSummary {
  /** The numbers of these collections, from 1 on. */
  readonly foundIn: readonly number[];
  /** How many there were. */
  readonly counts: Readonly<Record<CountedThing, readonly number[]>>;
  /** How many different ones there had been up to then. */
  readonly sizes: Readonly<Record<CountedThing, readonly number[]>>;
  /** How many different texts each property had had up to then. */
  readonly propertyValueSizes: ReadonlyMap<string, readonly number[]>;
}

/** The planned duration, which growth is measured in. */
export function hoursOf({ plan }: LongRunSummary): number {
  return plan.duration / 3600;
}
