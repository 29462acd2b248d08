import { messageOf } from '../error-message.ts';
import type { ItemWork } from './calls.ts';
import { checkLimit, concurrently } from './concurrently.ts';
import type { Items } from './item-reader.ts';
import type { StepContext } from './step-context.ts';
import type { EachOptions } from './steps.ts';

/** Of the items of one step that fail, this many are logged with their stacks. */
const mostStacks = 10;

/** The results of the items that did not fail, in their order, without those that are undefined. */
export async function* each<I, R>(
  context: StepContext,
  items: Items<I>,
  options: EachOptions<I>,
  work: ItemWork<I, R>,
): AsyncGenerator<Exclude<R, undefined>, void, undefined> {
  const { name, limit = 1 } = options;
  const { signal, timers, log, record } = context;
  checkLimit(limit);
  signal.throwIfAborted();
  using _timer = timers.start(name);
  const failures = new ItemFailures(context, options);
  try {
    for await (const outcome of concurrently(signal, items, limit, guarded(work, signal))) {
      if ('failure' in outcome) failures.add(outcome);
      else if (outcome.result !== undefined) yield outcome.result as Exclude<R, undefined>;
    }
  } catch (failure) {
    if (signal.aborted) throw failure;
    log.error(`Step "${name}" failed`, failure);
    record.add(`Step "${name}" failed`, failure);
  } finally {
    failures.conclude();
  }
}

type Outcome<I, R> = { readonly result: R } | Failed<I>;
type Failed<I> = { readonly failure: unknown; readonly item: I; readonly index: number };

function guarded<I, R>(work: ItemWork<I, R>, signal: AbortSignal): ItemWork<I, Outcome<I, R>> {
  return async (item, index) => {
    try {
      return { result: await work(item, index) };
    } catch (failure) {
      if (signal.aborted) throw failure;
      return { failure, item, index };
    }
  };
}

/** Logs failures when their turn comes, so that two runs tell of them in the same order. */
class ItemFailures<I> {
  readonly #context: StepContext;
  readonly #options: EachOptions<I>;
  #count = 0;
  #first: { readonly failure: unknown; readonly label: string | undefined } | undefined;

  constructor(context: StepContext, options: EachOptions<I>) {
    this.#context = context;
    this.#options = options;
  }

  add({ failure, item, index }: Failed<I>): void {
    const { name } = this.#options;
    const label = this.#options.label?.(item);
    this.#first ??= { failure, label };
    this.#count += 1;
    const what = `Step "${name}" failed for ${label ?? `item ${index + 1}`}`;
    if (this.#count <= mostStacks) this.#context.log.error(what, failure);
    else this.#context.log.error(`${what}: ${messageOf(failure)}`);
  }

  conclude(): void {
    if (this.#first === undefined) return;
    const { log, record } = this.#context;
    const { failure, label } = this.#first;
    const { name } = this.#options;
    log.warning(`Step "${name}" failed for ${this.#count} ${this.#count === 1 ? 'item' : 'items'}`);
    // Not the number of an item: it changes with the list, and the event would be another one.
    const which = label === undefined ? '' : ` (${label})`;
    record.add(`Step "${name}" failed in part${which}`, failure);
  }
}
