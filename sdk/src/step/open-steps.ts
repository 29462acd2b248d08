import type { Log } from '../log/log.ts';

/** Of steps that were not awaited, this many are named. */
const mostNames = 10;

/** The steps of one collection that have begun and not ended. */
export class OpenSteps {
  readonly #names = new Map<Promise<unknown>, string>();

  get size(): number {
    return this.#names.size;
  }

  /** Returns the same promise, whose failure is handled by this too: nobody may wait for it. */
  add<R>(name: string, step: Promise<R>): Promise<R> {
    this.#names.set(step, name);
    const remove = () => void this.#names.delete(step);
    step.then(remove, remove);
    return step;
  }

  /** Waits for them, and for those that they begin, which nobody else does when this is called. */
  async end(log: Log): Promise<void> {
    log.warning(`Not awaited when collect ended: ${this.#list()}. Write "await step(…)".`);
    while (this.size > 0) await Promise.allSettled(this.#names.keys());
  }

  #list(): string {
    const steps = [...new Set(this.#names.values())].map((name) => `step "${name}"`);
    const rest = steps.length > mostNames ? [`and ${steps.length - mostNames} more`] : [];
    return [...steps.slice(0, mostNames), ...rest].join(', ');
  }
}
