import { defineObjectType, property, run } from '../../src/index.ts';

const Account = defineObjectType('account', {
  attributes: { host: property(), user: property() },
});

await run({
  test: () => undefined,
  collect: ({ name, parameters, credentials }) => [
    Account.object({ name }).set({ host: parameters.host, user: credentials?.user }),
  ],
});
