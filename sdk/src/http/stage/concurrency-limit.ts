import { linkedSignal } from './linked-signal.ts';

/** Returns a place among those at work as soon as one is free, in the order of the calls. */
export type Places = {
  /** @throws the reason of the first signal that is aborted while waiting */
  take(signals: readonly AbortSignal[]): Promise<Place>;
};

/** To be given back once; giving it back again does nothing. */
export type Place = { giveBack(): void };

export function concurrencyLimit(limit: number): Places {
  let free = limit;
  const waiting = new Set<() => void>();

  const next = () => {
    const [first] = waiting;
    if (first === undefined) {
      free += 1;
      return;
    }
    waiting.delete(first);
    first();
  };
  const place = (): Place => {
    let taken = true;
    return {
      giveBack() {
        if (taken) next();
        taken = false;
      },
    };
  };
  return {
    async take(signals) {
      if (free > 0) {
        free -= 1;
        return place();
      }
      await turn(waiting, signals);
      return place();
    },
  };
}

async function turn(waiting: Set<() => void>, signals: readonly AbortSignal[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  using link = linkedSignal(signals);
  const giveUp = () => {
    // Not when the turn has come by now: its place would be lost.
    if (waiting.delete(resolve)) reject(link.signal.reason);
  };
  waiting.add(resolve);
  if (link.signal.aborted) giveUp();
  link.signal.addEventListener('abort', giveUp);
  await promise;
}
