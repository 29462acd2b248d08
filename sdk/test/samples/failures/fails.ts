import { defineAdapter, run } from '@packwright/sdk';

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [],
  parameters: { host: {} },
  test({ parameters }) {
    if (parameters.host.includes('://')) return 'Enter the host alone, without https://.';
    throw new Error('The orchard does not answer', { cause: new Error('connect ETIMEDOUT') });
  },
  collect: () => [],
});

await run(adapter);
