import { defineObjectType, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', { attributes: {} });

await run({
  test: () => undefined,
  async *collect({ signal }) {
    process.stderr.write('collecting\n');
    for (let tree = 1; !signal.aborted; tree += 1) yield Tree.object({ name: `Tree ${tree}` });
  },
});
