import type { ServerResponse } from 'node:http';

/** Aborted when the connection closes before the answer was sent. */
export function clientGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const check = () => {
    if (!response.writableFinished) gone.abort();
  };
  if (response.destroyed) check();
  response.once('close', check);
  return gone.signal;
}
