import type { Exchange, Send } from './exchange.ts';
import { connectionError, HttpError } from './http-error.ts';
import { type LinkedSignal, linkedSignal } from './linked-signal.ts';
import { currentTransport, type Transport } from './transport.ts';
import { watchedResponse } from './watched-response.ts';

/**
 * The last stage: one request and one answer. Time limit and signals hold to the end of the body.
 *
 * @throws HttpError HTTP_CONNECTION, HTTP_CERTIFICATE or HTTP_TIME_LIMIT; the reason of a signal
 */
export function oneTry(real: Transport): Send {
  return async (exchange) => {
    const link = linkedSignal(exchange.signals);
    const timer = startTimer(exchange, link);
    const end = () => {
      clearTimeout(timer);
      link[Symbol.dispose]();
    };
    const failed = (cause: unknown) => {
      end();
      return link.signal.aborted ? link.signal.reason : connectionError(exchange, cause);
    };
    try {
      link.signal.throwIfAborted();
      const response = await currentTransport(real)(webRequest(exchange, link.signal));
      return watchedResponse(response, { chunk() {}, end, failed });
    } catch (cause) {
      throw failed(cause);
    }
  };
}

/** Does not keep the process alive: the connection does, as long as it is there. */
function startTimer(exchange: Exchange, link: LinkedSignal) {
  const { method, url, timeLimit } = exchange;
  if (timeLimit === Number.POSITIVE_INFINITY) return undefined;
  const what = `took longer than ${timeLimit / 1000} s: raise timeLimit if it may.`;
  const expired = () => link.abort(new HttpError('HTTP_TIME_LIMIT', what, { method, url }));
  return setTimeout(expired, timeLimit).unref();
}

function webRequest({ url, method, headers, body }: Exchange, signal: AbortSignal): Request {
  const init = { method, headers, signal, redirect: 'manual' } as const;
  return new Request(url, body === undefined ? init : { ...init, body, duplex: 'half' });
}
