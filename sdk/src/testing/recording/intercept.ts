import { replaceTransport, type Transport } from '../../http/transport.ts';

/**
 * Hands every request of global `fetch` and of the SDK's HTTP clients to the function, until
 * disposed. Requests of `fetch` that need no network, such as `data:`, are left alone.
 */
export function interceptRequests(
  answer: (request: Request, real: Transport) => Promise<Response>,
): Disposable {
  const { fetch } = globalThis;
  const replacement: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    return /^https?:/.test(request.url) ? answer(request, fetch) : fetch(request);
  };
  const transport = replaceTransport(answer);
  globalThis.fetch = replacement;
  return {
    [Symbol.dispose]() {
      transport[Symbol.dispose]();
      if (globalThis.fetch === replacement) globalThis.fetch = fetch;
    },
  };
}
