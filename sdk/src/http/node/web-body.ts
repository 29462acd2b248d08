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
  } catch (failure) {
    // Of an aborted request Node only says that the connection broke.
    throw signal.aborted ? signal.reason : failure;
  }
}
