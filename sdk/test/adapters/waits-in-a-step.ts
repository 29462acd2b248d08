import { defineObjectType, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', {});

await run({
  test: () => undefined,
  async *collect({ step }) {
    yield Tree.object({ name: 'A' });
    await step('soil', () => {
      setInterval(() => {}, 1000);
      process.stderr.write('waiting\n');
      return new Promise(() => {});
    });
  },
});
