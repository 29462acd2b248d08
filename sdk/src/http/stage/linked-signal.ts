/**
 * A signal of its own that follows others until disposed. Not `AbortSignal.any`: what listens to its
 * signal lives as long as the signals it follows, and those of an adapter live for a whole collection.
 */
export type LinkedSignal = Disposable & {
  readonly signal: AbortSignal;
  abort(reason: unknown): void;
};

export function linkedSignal(followed: readonly AbortSignal[]): LinkedSignal {
  const own = new AbortController();
  const listening = new AbortController();
  const abort = (reason: unknown) => {
    listening.abort();
    own.abort(reason);
  };
  for (const signal of followed) {
    if (signal.aborted) abort(signal.reason);
    else signal.addEventListener('abort', () => abort(signal.reason), { signal: listening.signal });
  }
  return { signal: own.signal, abort, [Symbol.dispose]: () => listening.abort() };
}
