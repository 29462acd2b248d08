import { containerMemoryLimit, defineAdapter } from '@packwright/sdk';
import { openGateway } from './gateway.ts';
import { Row, Tree } from './object-types.ts';

export const myAdapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  version: 1,
  // What the user of an account fills in.
  parameters: {
    ...containerMemoryLimit(),
    url: {
      label: 'URL',
      description: 'Where the API begins',
      default: 'http://127.0.0.1:7070/api',
    },
  },
  credentials: {
    login: {
      label: 'User and password',
      fields: { user: { label: 'User' }, password: { label: 'Password', password: true } },
    },
  },
  objectTypes: [Row, Tree],

  // What it throws, such as a refused password, reaches the user as well.
  async test(input) {
    await using gateway = openGateway(input, input.parameters.url, input.credentials);
    const { trees } = await gateway.status();
    return trees > 0 ? undefined : 'The API answers, but it knows no trees.';
  },

  // The addresses whose certificates the platform asks its user about.
  endpoints: ({ parameters }) => [parameters.url].filter((url) => url.startsWith('https:')),

  async *collect(input) {
    const { instance, steps, step } = input;
    await using gateway = openGateway(input, input.parameters.url, input.credentials);
    yield instance;

    // A step that fails leaves the others alone.
    const answer = await step('rows', gateway.rows);
    const rows = new Map(
      (answer?.rows ?? []).map(({ id, name, trees }) => {
        return [id, Row.object({ name, row_id: id }).set({ trees }).addParent(instance)];
      }),
    );
    yield* rows.values();
    yield* steps.stream('trees', async function* () {
      for await (const { id, name, row, ...values } of gateway.trees()) {
        const tree = Tree.object({ name, tree_id: id }).set(values);
        yield tree.addParents([rows.get(row)].filter((parent) => parent !== undefined));
      }
    });
  },
});
