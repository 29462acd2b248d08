import { once } from 'node:events';
import { run } from '../../src/index.ts';

await run({
  test: () => undefined,
  async collect({ signal }) {
    const aborted = once(signal, 'abort');
    const ticking = setInterval(() => {}, 1000);
    process.stderr.write('collecting\n');
    await aborted;
    clearInterval(ticking);
    signal.throwIfAborted();
    return [];
  },
});
