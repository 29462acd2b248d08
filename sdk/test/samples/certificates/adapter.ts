import { text } from 'node:stream/consumers';
import { defineAdapter, defineObjectType, property, run } from '@packwright/sdk';
import { connectTls } from '@packwright/sdk/http';

const Orchard = defineObjectType('orchard', { attributes: { greeting: property() } });

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: { port: { type: 'integer', default: 8443 } },
  objectTypes: [Orchard],
  test: () => undefined,
  endpoints: ({ parameters }) => [`https://127.0.0.1:${parameters.port}`],
  async *collect({ parameters, certificates, signal }) {
    const target = { host: '127.0.0.1', port: parameters.port };
    const socket = await connectTls(target, certificates, signal);
    yield Orchard.object({ name: 'North' }).set({ greeting: await text(socket) });
  },
});

await run(adapter);
