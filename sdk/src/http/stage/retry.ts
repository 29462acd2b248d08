import type { Exchange, Send } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { safeUrl } from '../safe-url.ts';
import type { Clock } from './clock.ts';
import { discardBody } from './discard-body.ts';
import type { HostCounters } from './host-counters.ts';
import { linkedSignal } from './linked-signal.ts';
import { retryAfter } from './retry-after.ts';
import type { RetryOptions } from './retry-options.ts';
import type { TryLog } from './under-way.ts';

/** What the stage needs besides the next one. */
export type RetryContext = {
  readonly clock: Clock;
  readonly counters: HostCounters;
  readonly log: TryLog;
};

/** The stage that tries again. The body of an answer that is not the last one is thrown away. */
export function retrying(send: Send, { clock, counters, log }: RetryContext): Send {
  return async (exchange) => {
    const policy = { ...usual, ...exchange.retry };
    const attempts = mayTryAgain(exchange, policy) ? policy.attempts : 1;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await outcomeOf(send, exchange);
      const delay = attempt < attempts ? delayAfter(outcome, attempt, policy, clock) : undefined;
      if (delay === undefined) return answerOf(outcome);
      if (outcome.response) await discardBody(outcome.response);
      counters.retried(exchange.url);
      log.debug?.(
        `${exchange.method} ${safeUrl(exchange.url)}: next try in ${Math.round(delay)} ms`,
      );
      using link = linkedSignal(exchange.signals);
      await clock.sleep(delay, link.signal);
    }
  };
}

type Outcome = { readonly response?: Response; readonly failure?: unknown };

const usual: Required<RetryOptions> = {
  attempts: 3,
  firstDelay: 500,
  maxDelay: 30_000,
  jitter: 0.5,
  maxRetryAfter: 60_000,
  statuses: [408, 429, 500, 502, 503, 504],
  methods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT'],
  connectionErrors: true,
};

function mayTryAgain({ retry, method, body }: Exchange, { methods }: Required<RetryOptions>) {
  const isAmong = () => methods.some((name) => name.toUpperCase() === method);
  return retry !== false && isAmong() && !(body instanceof ReadableStream);
}

async function outcomeOf(send: Send, exchange: Exchange): Promise<Outcome> {
  try {
    return { response: await send(exchange) };
  } catch (failure) {
    return { failure };
  }
}

function answerOf({ response, failure }: Outcome): Response {
  if (response === undefined) throw failure;
  return response;
}

/** Milliseconds until the next try; undefined when there is to be none. */
function delayAfter(
  { response, failure }: Outcome,
  attempt: number,
  policy: Required<RetryOptions>,
  clock: Clock,
): number | undefined {
  const own = ownDelay(attempt, policy, clock);
  if (response === undefined) {
    return policy.connectionErrors && isOfConnection(failure) ? own : undefined;
  }
  if (!policy.statuses.includes(response.status)) return undefined;
  const asked = retryAfter(response.headers, clock.now()) ?? 0;
  return asked > policy.maxRetryAfter ? undefined : Math.max(own, asked);
}

function ownDelay(
  attempt: number,
  { firstDelay, maxDelay, jitter }: Required<RetryOptions>,
  clock: Clock,
): number {
  const whole = Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
  return whole * (1 - jitter * clock.random());
}

function isOfConnection(failure: unknown): boolean {
  if (!(failure instanceof HttpError)) return false;
  return failure.code === 'HTTP_CONNECTION' || failure.code === 'HTTP_TIME_LIMIT';
}
