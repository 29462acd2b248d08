import type { Readable } from 'node:stream';

/** The stream as the body of a web response. Nothing is read before the reader asks. */
export function webBody(source: Readable, signal: AbortSignal): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await next(chunks, signal);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

async function next(chunks: AsyncIterator<Uint8Array>, signal: AbortSignal) {
  try {
    return await chunks.next();
  } finally {
    // Of an aborted request Node says that the connection broke, or even that this was all.
    signal.throwIfAborted();
  }
}
