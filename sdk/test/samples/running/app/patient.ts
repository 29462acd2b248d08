import { setTimeout } from 'node:timers/promises';
import { defineAdapter, defineObjectType, type Log, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', {});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Tree],
  test: () => undefined,

  async *collect({ signal, log }) {
    await using gate = openGate(log);
    for (const name of await gate.names(signal)) yield Tree.object({ name });
  },
});

await run(adapter);

function openGate(log: Log) {
  console.error('The gate is open.');
  return {
    /** Asks each second until the list is there, which here it never is. */
    async names(signal: AbortSignal): Promise<string[]> {
      for (;;) await setTimeout(1000, undefined, { signal });
    },
    async [Symbol.asyncDispose]() {
      log.info('The gate is closed.');
    },
  };
}
