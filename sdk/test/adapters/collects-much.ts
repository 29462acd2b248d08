import { defineObjectType, property, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', { attributes: { note: property() } });

await run({
  test: () => undefined,
  /** Twenty MB: more than any pipe holds. */
  async *collect() {
    try {
      for (let tree = 1; tree <= 20_000; tree += 1) {
        const last = setTimeout(() => process.stderr.write('full\n'), 200);
        yield Tree.object({ name: `Tree ${tree}` }).set({ note: 'x'.repeat(1000) });
        clearTimeout(last);
      }
    } finally {
      process.stderr.write('gate closed\n');
    }
  },
});
