import { createServer } from 'node:net';
import { run } from '../../src/index.ts';

await run({
  async test() {
    setInterval(() => {}, 1000);
    await new Promise<void>((listening) => createServer().listen(0, '127.0.0.1', listening));
    return undefined;
  },
  collect: () => [],
});
