import { defineAdapter, defineObjectType, metric } from '@packwright/sdk';
import { basic, httpClient, itemsByPageNumber } from '@packwright/sdk/http';

type TreePage = { trees: { name: string; apples: number }[]; count: number };

export const Tree = defineObjectType('tree', { attributes: { apples: metric() } });

export const orchardAdapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: { url: { label: 'URL' } },
  credentials: { login: { fields: { user: {}, password: { password: true } } } },
  objectTypes: [Tree],
  test: ({ parameters }) => (URL.canParse(parameters.url) ? undefined : 'The URL is none.'),
  async *collect(input) {
    const { user, password } = input.credentials;
    const options = { baseUrl: input.parameters.url, auth: basic(user, password) };
    await using orchard = httpClient(input, options);
    const list = { items: (page: TreePage) => page.trees, total: (page: TreePage) => page.count };
    for await (const { name, apples } of itemsByPageNumber(orchard, 'trees', list)) {
      yield Tree.object({ name }).set({ apples });
    }
  },
});
