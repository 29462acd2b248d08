import type { Send } from '../exchange.ts';

/**
 * The stage that waits for the body where the answer is worth nothing without it: one that breaks off
 * is then a failed try like any other. Answers of 400 and more are passed on at once.
 */
export function readingWhole(send: Send): Send {
  return async (exchange) => {
    const response = await send(exchange);
    if (!exchange.whole || response.status >= 400 || response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(await response.arrayBuffer(), { status, statusText, headers });
  };
}
