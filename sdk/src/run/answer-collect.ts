import type { AdapterRequest } from './adapter-request.ts';
import { Collection } from './collection.ts';
import { answerOf } from './interruptible.ts';
import { keepHeapSmall } from './small-heap.ts';

/** Writes the objects while they arrive; after a failure, what was collected and the message. */
export async function answerCollect(request: AdapterRequest): Promise<void> {
  const { adapter, output, redact } = request;
  let parts = 0;
  const write = async (part: Uint8Array) => {
    await output.write(part);
    // Not earlier: code that is loaded after it does not come from the compile cache.
    parts += 1;
    if (parts === 2) keepHeapSmall();
    // A collection that waits for nothing else would keep SIGTERM from being seen.
    await new Promise(setImmediate);
  };
  const collection = new Collection(adapter, await request.input(), { write, redact });
  try {
    await collection.take(await adapter.collect(collection.input));
    if (collection.hasOpenSteps) {
      const { signal } = collection.input;
      await answerOf(() => collection.endSteps(), signal, request.interruption);
    }
    await collection.takeResult();
    await collection.end();
  } catch (failure) {
    await collection.fail(failure);
    throw failure;
  }
}
