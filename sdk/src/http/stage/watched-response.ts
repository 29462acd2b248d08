/** What a watcher hears of a body. */
export type BodyWatcher = {
  /** Each chunk, as it arrives. What it throws, `failed` hears of, and the body is read no further. */
  chunk(bytes: number): void;
  /** Once: the body was read or given up. At once when there is none. */
  end(): void;
  /** Instead of `end`: the body broke. Returns what its reader is told. */
  failed(cause: unknown): unknown;
};

/**
 * The response, its body watched. Up to 64 KiB are read ahead, so that a short body that nobody
 * reads ends too, and gives its connection back.
 */
export function watchedResponse(response: Response, watcher: BodyWatcher): Response {
  if (response.body === null) {
    watcher.end();
    return response;
  }
  const { status, statusText, headers } = response;
  return new Response(watchedBody(response.body, watcher), { status, statusText, headers });
}

function watchedBody(body: ReadableStream<Uint8Array>, watcher: BodyWatcher) {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((cause) => {
          throw watcher.failed(cause);
        });
        if (done) {
          watcher.end();
          return controller.close();
        }
        try {
          watcher.chunk(value.byteLength);
        } catch (cause) {
          const told = watcher.failed(cause);
          // The rest is not even transferred. Whether its connection ends well changes nothing.
          reader.cancel(told).catch(() => undefined);
          throw told;
        }
        controller.enqueue(value);
      },
      async cancel(reason) {
        watcher.end();
        await reader.cancel(reason);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
}
