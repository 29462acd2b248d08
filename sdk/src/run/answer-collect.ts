import { messageOf } from '../error-message.ts';
import { CollectDocument } from '../result/collect-document.ts';
import type { AdapterRequest } from './adapter-request.ts';

/** Writes the objects while they arrive; after a failure, what was collected and the message. */
export async function answerCollect({
  adapter,
  output,
  input,
  redact,
}: AdapterRequest): Promise<void> {
  const account = await input();
  const result = new CollectDocument({
    adapterKind: adapter.definition?.key ?? account.adapterKind,
    objectTypes: adapter.definition?.objectTypes,
    write: async (text) => {
      await output.write(text);
      // A collection that waits for nothing else would keep SIGTERM from being seen.
      await new Promise(setImmediate);
    },
  });
  try {
    for await (const object of await adapter.collect(account)) await result.add(object);
  } catch (failure) {
    await result.fail(redact(messageOf(failure)));
    throw failure;
  }
  await result.end();
}
