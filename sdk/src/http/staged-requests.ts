import type { Send } from './exchange.ts';
import { exchangeOf } from './exchange-of.ts';
import type { HttpClientOptions } from './http-client-options.ts';
import { type HttpRequests, requestsOver } from './http-requests.ts';
import type { Connections } from './node/connections.ts';
import { nodeTransport } from './node/node-transport.ts';
import { authenticating } from './stage/authenticate.ts';
import type { Clock } from './stage/clock.ts';
import { concurrencyLimit } from './stage/concurrency-limit.ts';
import { followingRedirects } from './stage/follow-redirects.ts';
import type { HostCounters } from './stage/host-counters.ts';
import { oneTry } from './stage/one-try.ts';
import { rateLimit } from './stage/rate-limit.ts';
import { retrying } from './stage/retry.ts';
import type { TryLog } from './stage/under-way.ts';
import { readingWhole } from './stage/whole-body.ts';

/** What the stages of one client share. */
export type StageContext = {
  readonly options: HttpClientOptions;
  readonly signals: readonly AbortSignal[];
  readonly connections: Connections;
  readonly counters: HostCounters;
  readonly clock: Clock;
  readonly log: TryLog;
};

/**
 * The way of a request, from the outside in: redirects are followed, each step of them says who asks,
 * is tried again when it fails, and waits for its turn with each try.
 */
export function stagedRequests(context: StageContext): HttpRequests {
  const { options, signals, connections, clock } = context;
  const tries = oneTry({
    ...context,
    transport: nodeTransport(connections),
    places: concurrencyLimit(options.concurrency ?? 10),
    turn: options.rateLimit ? rateLimit(options.rateLimit, clock) : async () => {},
  });
  const requests = (send: Send) =>
    requestsOver(followingRedirects(send), (path, init, form) =>
      exchangeOf(path, init, { options, signals, form }),
    );
  const anonymous = retrying(readingWhole(tries), context);
  return requests(authenticating(anonymous, options, requests, clock));
}
