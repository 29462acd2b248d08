import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { defineObjectType, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', {});

await run({
  /** Fails as what was handed the signal does. */
  async test({ signal }) {
    process.stderr.write('testing\n');
    await later(60_000, undefined, { signal });
    return undefined;
  },
  /** Fails for a reason of its own, once the signal is aborted. */
  async endpoints({ signal }) {
    process.stderr.write('listing\n');
    await later(60_000, undefined, { signal }).catch(() => {});
    throw new Error('the gate is jammed');
  },
  /** Returns what it has, as if that were all. */
  async *collect({ signal }) {
    yield Tree.object({ name: 'Tree 7' });
    const ticking = setInterval(() => {}, 1000);
    process.stderr.write('collecting\n');
    await once(signal, 'abort');
    clearInterval(ticking);
  },
});
