import { defineObjectType, metric, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', {
  identifiers: { tree_id: {} },
  attributes: { height: metric() },
});

await run({
  test({ parameters, credentials }) {
    if (!parameters.host) return 'Enter a host.';
    return credentials?.password ? undefined : 'Choose a credential with a password.';
  },

  async *collect({ parameters, log }) {
    const port = Number(parameters.port ?? 443);
    log.info(`asking ${parameters.host}, port ${port}`);
    yield Tree.object({ name: 'Tree 7', tree_id: 'T-7' }).set({ height: 3.2 });
  },
});
