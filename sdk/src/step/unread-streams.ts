import type { Log } from '../log/log.ts';

/** Of streams that were not read, this many are named. */
const mostNames = 10;

/** The streams of one collection that were made and not read from: nothing of their work has run. */
export class UnreadStreams {
  readonly #calls = new Set<{ readonly name: string; readonly call: string }>();

  /** @param call how an author reads from it */
  add<T>(name: string, call: string, stream: () => AsyncIterable<T>): AsyncGenerator<T, void> {
    const calls = this.#calls;
    const made = { name, call };
    calls.add(made);
    return (async function* () {
      calls.delete(made);
      yield* stream();
    })();
  }

  /** One warning for all of them. */
  warn(log: Log): void {
    if (this.#calls.size === 0) return;
    const lines = [...new Set(Array.from(this.#calls, textOf))];
    const rest = lines.length > mostNames ? [`and ${lines.length - mostNames} more`] : [];
    log.warning([...lines.slice(0, mostNames), ...rest].join('\n'));
  }
}

function textOf({ name, call }: { readonly name: string; readonly call: string }): string {
  return `Step "${name}" was made and never read: write yield* ${call}.`;
}
