/**
 * A running timer. `stop` ends it, and so does the end of the block it is declared in with `using`;
 * stopping it again changes nothing.
 *
 * @example
 * import type { Timer, Timers } from '@packwright/sdk';
 * export function count(timers: Timers, names: readonly string[]): number {
 *   using _timer: Timer = timers.start('Count names');
 *   return new Set(names).size;
 * }
 */
export type Timer = Disposable & {
  readonly name: string;
  /** Milliseconds from start to stop, with fractions; until now while it runs. */
  readonly duration: number;
  stop(): void;
};

/**
 * Measures named parts of a request. Each start and end is an INFO line, and when the request has
 * ended the graph of all is logged. Parts may overlap and nest, and have the same name.
 *
 * @example
 * import type { Timers } from '@packwright/sdk';
 * export async function load(timers: Timers, url: string): Promise<unknown> {
 *   return timers.time('Load trees', async () => (await fetch(url)).json());
 * }
 */
export type Timers = {
  /**
   * Calls the function and returns what it returns. Of an `async` function the time ends when its
   * promise is settled. What the function throws is thrown, and ends the time too. A generator has
   * hardly begun when it is returned: use `start` in it.
   */
  time<T>(name: string, fn: () => T): T;
  /** Starts a timer that its `stop`, or the end of the block with `using`, ends. */
  start(name: string): Timer;
  /**
   * A text of several lines, 88 columns wide: each timer by its start, with its duration and a bar,
   * those that still run marked as such. Empty when there was no timer.
   */
  graph(): string;
};
