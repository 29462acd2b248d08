import { defineAdapter, defineObjectType, metric, run } from '@packwright/sdk';
import { basic, httpClient, itemsByPageNumber } from '@packwright/sdk/http';

type TreePage = { trees: { name: string; apples: number }[]; count: number };

const Tree = defineObjectType('tree', { attributes: { apples: metric() } });

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: { url: { label: 'URL' } },
  credentials: { login: { fields: { user: {}, password: { password: true } } } },
  objectTypes: [Tree],
  endpoints: ({ parameters }) => [parameters.url],
  async test(input) {
    const { user, password } = input.credentials;
    const options = { baseUrl: input.parameters.url, auth: basic(user, password) };
    await using orchard = httpClient(input, options);
    await orchard.json('trees', { query: { page: 1 }, timeLimit: 5_000, retry: false });
  },
  async *collect(input) {
    const { parameters, credentials } = input;
    await using orchard = httpClient(input, {
      baseUrl: parameters.url,
      auth: basic(credentials.user, credentials.password),
      rateLimit: { perSecond: 20, burst: 5 },
    });
    const list = { items: (page: TreePage) => page.trees, total: (page: TreePage) => page.count };
    for await (const { name, apples } of itemsByPageNumber(orchard, 'trees', list)) {
      yield Tree.object({ name }).set({ apples });
    }
  },
});

await run(adapter);
