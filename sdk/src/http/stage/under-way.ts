import type { Exchange } from '../exchange.ts';
import { connectionError, HttpError } from '../http-error.ts';
import { safeUrl } from '../safe-url.ts';
import { BodyLimit } from './body-limit.ts';
import { type Clock, longestTimer } from './clock.ts';
import type { Place } from './concurrency-limit.ts';
import type { HostCounters } from './host-counters.ts';
import { type LinkedSignal, linkedSignal } from './linked-signal.ts';
import type { BodyWatcher } from './watched-response.ts';

/** A try from the moment it is sent to the last byte of its answer. */
export type UnderWay = BodyWatcher & {
  /** Aborted by the time limit or one of the exchange's signals. */
  readonly signal: AbortSignal;
  answered(status: number): void;
};

/** Where each try leaves a line, for whoever looks closely. */
export type TryLog = { debug?(message: string): void };

/** What a try reports to. */
export type TryReport = {
  readonly counters: HostCounters;
  readonly clock: Clock;
  readonly log: TryLog;
};

/** Counts the try, and gives its place back when it ends: read, given up, broken or aborted. */
export function underWay(
  exchange: Exchange,
  { counters, clock, log }: TryReport,
  place: Place,
): UnderWay {
  const { method, url } = exchange;
  const link = linkedSignal(exchange.signals);
  const timer = startTimer(exchange, link);
  const began = clock.now();
  const limit = new BodyLimit(exchange);
  let ended = false;
  let failure = false;
  let status: number | undefined;

  const end = () => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    link[Symbol.dispose]();
    place.giveBack();
    const time = clock.now() - began;
    counters.took(url, time);
    log.debug?.(`${method} ${safeUrl(url)}: ${status ?? 'no answer'} in ${Math.round(time)} ms`);
    if (failure) counters.failed(url);
  };
  const fail = () => {
    failure = true;
    end();
  };
  counters.requested(url);
  // Not only when the reader is told: there may be none.
  link.signal.addEventListener('abort', fail);
  return {
    signal: link.signal,
    answered(answer) {
      failure = answer >= 400;
      status = answer;
    },
    chunk(bytes) {
      counters.received(url, bytes);
      limit.count(bytes, status);
    },
    end,
    failed(cause) {
      fail();
      if (link.signal.aborted) return link.signal.reason;
      const what = status === undefined ? 'got no answer' : 'got a broken answer';
      return connectionError(exchange, what, cause);
    },
  };
}

/** Does not keep the process alive: the connection does, as long as it is there. */
function startTimer({ method, url, timeLimit }: Exchange, link: LinkedSignal) {
  const what = `took longer than ${timeLimit / 1000} s: raise timeLimit if it may take so long.`;
  const expired = () => link.abort(new HttpError('HTTP_TIME_LIMIT', what, { method, url }));
  return setTimeout(expired, Math.min(timeLimit, longestTimer)).unref();
}
