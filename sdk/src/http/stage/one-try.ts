import type { Exchange, Send } from '../exchange.ts';
import { currentTransport, type Transport } from '../transport.ts';
import type { Place, Places } from './concurrency-limit.ts';
import type { Turn } from './rate-limit.ts';
import { type TryReport, underWay } from './under-way.ts';
import { watchedResponse } from './watched-response.ts';

/** What all tries of a client share. */
export type TryContext = TryReport & {
  readonly transport: Transport;
  readonly places: Places;
  readonly turn: Turn;
};

/**
 * The last stage: one request and one answer, when its turn has come. Its place, its time limit and
 * its signals hold to the end of the body.
 *
 * @throws HttpError HTTP_CONNECTION, HTTP_CERTIFICATE or HTTP_TIME_LIMIT; the reason of a signal
 */
export function oneTry(context: TryContext): Send {
  return async (exchange) => {
    const place = await placeInTurn(exchange, context);
    const state = underWay(exchange, context, place);
    try {
      const response = await currentTransport(context.transport)(
        webRequest(exchange, state.signal),
      );
      state.answered(response.status);
      return watchedResponse(response, state);
    } catch (cause) {
      throw state.failed(cause);
    }
  };
}

async function placeInTurn({ signals }: Exchange, { places, turn }: TryContext): Promise<Place> {
  const place = await places.take(signals);
  try {
    await turn(signals);
    for (const signal of signals) signal.throwIfAborted();
    return place;
  } catch (reason) {
    place.giveBack();
    throw reason;
  }
}

function webRequest({ url, method, headers, body }: Exchange, signal: AbortSignal): Request {
  const init = { method, headers, signal, redirect: 'manual' } as const;
  return new Request(url, body === undefined ? init : { ...init, body, duplex: 'half' });
}
