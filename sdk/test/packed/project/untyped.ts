import { type AdapterWithoutDefinition, defineObjectType } from '@packwright/sdk';

const Tree = defineObjectType('tree', {});

export const adapter: AdapterWithoutDefinition = {
  test({ parameters, credentials }) {
    const host: string | undefined = parameters.host;
    return host && credentials?.user ? undefined : 'Enter a host and a user.';
  },
  collect: () => [Tree.object({ name: 'Tree 7' })],
};
