import type { ContainerUsage } from '../../statistics/container-usage.ts';
import type { GrowthRates } from '../../statistics/growth-rates.ts';
import type { CountedThing } from '../../statistics/long-run-summary.ts';

/** A long run in the report, with all that charts are drawn of. Durations are seconds. */
export interface LongRunReport {
  /** From the begin of a collection to that of the next. */
  readonly interval: number;
  /** How long it was meant to take. */
  readonly duration: number;
  /** How many collections it was meant to have. */
  readonly planned: number;
  /** What each collection was like, in order; fewer than planned when the run was ended before. */
  readonly collections: readonly CollectionRow[];
  /** In the order in which they were found first. */
  readonly types: readonly ObjectTypeRow[];
}

/** One collection of a long run. */
export interface CollectionRow {
  /** From 1 on. */
  readonly number: number;
  /** When it began, since the begin of the first one. */
  readonly begin: number;
  /** How long it took. */
  readonly seconds: number;
  /** 408 stands for a time limit that expired. */
  readonly status: number;
  readonly bytes: number;
  /** Why it failed; absent when it did not. */
  readonly failure?: string;
  /** Whether it took longer than the interval. */
  readonly tookTooLong: boolean;
  /** What was in it; all 0 when it failed. */
  readonly counts: Readonly<Record<CountedThing, number>>;
  /** What the checks of this collection alone found. A failure is one error. */
  readonly findings: { readonly errors: number; readonly warnings: number };
  /** What the container used meanwhile; absent without a container. */
  readonly container?: ContainerUsage;
}

/** The objects of one type through a long run. */
export interface ObjectTypeRow {
  /** `adapterKind::objectKind`. */
  readonly type: string;
  /** The numbers of the collections in which there were any. */
  readonly foundIn: readonly number[];
  /** How many there were in each of these. */
  readonly counts: Readonly<Record<CountedThing, readonly number[]>>;
  /** By how many percent they became more in an hour. */
  readonly growth: GrowthRates;
}
