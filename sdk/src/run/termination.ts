/**
 * The reason of an aborted run, which is no mistake of the author: shown without a stack. Its name is
 * the one that `fetch` and others give to what follows from an aborted signal.
 */
export class RunEnded extends Error {
  override readonly name = 'AbortError';
}

const endings = {
  SIGTERM:
    'Ended by the server (SIGTERM): the time limit was reached, the client has gone, or the server stops',
  SIGINT: 'Interrupted (SIGINT)',
} as const;

type Ending = keyof typeof endings;

/**
 * A signal that is aborted when the process is told to end. Another SIGTERM or SIGINT then finds no
 * handler and ends the process, even when the adapter ignores the signal.
 */
export function abortOnTermination(onEnd: (reason: RunEnded) => void): AbortSignal {
  const controller = new AbortController();
  const end = (name: Ending) => {
    process.off('SIGTERM', end).off('SIGINT', end);
    const reason = new RunEnded(endings[name]);
    onEnd(reason);
    controller.abort(reason);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  return controller.signal;
}
