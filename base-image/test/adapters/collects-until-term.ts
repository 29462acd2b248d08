import { once } from 'node:events';
import { defineObjectType, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', {});

// Without definition: its management pack brings a describe.xml.
await run({
  test: () => process.exit(0),
  async *collect({ signal, log }) {
    yield Tree.object({ name: 'Tree 7' });
    const ticking = setInterval(() => {}, 1000);
    await once(signal, 'abort');
    clearInterval(ticking);
    log.info('The gate is closed.');
  },
  async endpoints() {
    setTimeout(() => {
      throw new Error('the ladder broke');
    });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    return [];
  },
});
