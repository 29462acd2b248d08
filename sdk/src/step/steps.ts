/**
 * Does a part of a collection whose failure leaves the rest alone, and returns what the work returns,
 * or undefined when it failed. A failed step is logged with its stack, and shown on the platform as an
 * event of the adapter instance, of criticality `warning`, that ends with the next collection without
 * it: `Step "disks" failed: connect ECONNREFUSED`. It is no metric or property, because those keep
 * their last value when nothing is collected. Times, UUIDs and long numbers of the reason are `*` in
 * the event, which would else be another one in each collection.
 *
 * After a failed step nothing is removed, because what is missing may be there: entries of
 * relationships only add children, objects that named no children have none, and `addNotExisting` has
 * no effect. When a step failed and no object was collected, the whole collection fails.
 *
 * Steps may nest, may have the same name, and are timers. An aborted run is no failed step: what the
 * signal stops throws its reason. A step that was not awaited is waited for when `collect` has ended,
 * and warned of. Work that returns an iterator is a failed step, because nobody would read from it:
 * generators are for `steps.stream`.
 *
 * @example
 * import type { Step } from '@packwright/sdk';
 * export async function count(step: Step, listTrees: () => Promise<string[]>): Promise<number> {
 *   const trees = await step('trees', listTrees);
 *   return trees?.length ?? 0;
 * }
 */
export type Step = <R>(
  name: string,
  work: (() => R) & GeneratorRefused<R>,
) => Promise<Awaited<R> | undefined>;

/** The first condition lets work pass that only throws. */
type GeneratorRefused<R> = [R] extends [never]
  ? unknown
  : R extends AnyGenerator
    ? Advice
    : unknown;
type AnyGenerator = Generator<unknown, unknown, never> | AsyncGenerator<unknown, unknown, never>;
type Advice = 'use yield* steps.stream';

/**
 * How `steps.each` goes about it.
 *
 * @example
 * import type { EachOptions } from '@packwright/sdk';
 * export const options: EachOptions<{ id: string }> = { name: 'trees', limit: 4, label: ({ id }) => id };
 */
export type EachOptions<I> = {
  /** The name of the step. */
  readonly name: string;
  /** How many calls may run at the same time; 1 when absent. */
  readonly limit?: number;
  /**
   * What the log calls an item that failed, its number when absent; also the event of the step, for the
   * first of them. An event is identified by its text: give what stays the same, such as a name.
   */
  readonly label?: (item: I) => string;
};

/**
 * Steps that give more than one thing.
 *
 * @example
 * import { defineObjectType, type MonitoredObject, type Steps } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { attributes: {} });
 * export function collectTrees(steps: Steps, names: string[]): AsyncIterable<MonitoredObject<'tree'>> {
 *   return steps.each(names, { name: 'trees', limit: 4 }, (name) => Tree.object({ name }));
 * }
 */
export type Steps = {
  /**
   * A step that yields: `yield* steps.stream('trees', async function* () { … })`. What was yielded
   * before it failed stays. Nothing runs until it is read, by `yield*` or `for await`; a stream that
   * never is is warned of, one of `each` too.
   */
  stream<T>(
    name: string,
    work: () => Iterable<T> | AsyncIterable<T>,
  ): AsyncGenerator<T, void, undefined>;
  /**
   * One call for each item, `limit` of them at a time, each guarded by itself: gives the results of
   * those that did not fail, in the order of the items, without those that are undefined. Calls are
   * begun while somebody waits for results. The step failed in part when any of them did.
   *
   * @throws SdkError INVALID_VALUE for a limit that is no whole number from 1 on
   */
  each<I, R>(
    items: Iterable<I> | AsyncIterable<I>,
    options: EachOptions<I>,
    work: (item: I, index: number) => R | PromiseLike<R>,
  ): AsyncGenerator<Exclude<R, undefined>, void, undefined>;
  /**
   * The same without isolation, inside a step or outside of one: the first call in order that fails is
   * thrown, and no further call is begun.
   *
   * @throws SdkError INVALID_VALUE for a limit that is no whole number from 1 on
   */
  concurrently<I, R>(
    items: Iterable<I> | AsyncIterable<I>,
    limit: number,
    work: (item: I, index: number) => R | PromiseLike<R>,
  ): AsyncGenerator<R, void, undefined>;
};
