import { defineAdapter, run } from '@packwright/sdk';

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  credentials: { login: { fields: { user: {}, password: { password: true } } } },
  objectTypes: [],

  test({ credentials, log }) {
    console.error(credentials);
    log.info(`trying ${credentials.password}`);
    throw new Error(`The gate does not open for ${credentials.password}.`);
  },

  collect: () => [],
});

await run(adapter);
