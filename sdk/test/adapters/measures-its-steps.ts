import { run } from '../../src/index.ts';

await run({
  test({ log, timers }) {
    using _all = timers.start('Everything');
    timers.time('Connect', () => log.child('trees').debug(() => `${2 + 2} trees`));
    return undefined;
  },
  async collect({ timers }) {
    timers.start('Wait for ever');
    return await timers.time('Query', async () => {
      throw new Error('The orchard is closed');
    });
  },
});
