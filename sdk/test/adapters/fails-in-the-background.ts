import { run } from '../../src/index.ts';

await run({
  async test() {
    void Promise.reject(new Error('nobody looks after me'));
    await new Promise((later) => setTimeout(later, 10_000));
    return undefined;
  },
  collect: () => [],
});
