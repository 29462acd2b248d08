import { type AdapterWithoutDefinition, run } from '@packwright/sdk';

const adapter: AdapterWithoutDefinition = {
  test({ parameters }) {
    const { host, port } = settingsOf(parameters);
    return port <= 65_535 ? undefined : `${host} has no port ${port}.`;
  },
  collect: () => [],
};

await run(adapter);

type Texts = { readonly [key: string]: string | undefined };

/** The parameters of describe.xml, in the types that this adapter needs. */
function settingsOf({ host, port = '443' }: Texts) {
  if (host === undefined) throw new Error('Enter a host.');
  if (!/^\d+$/.test(port)) throw new Error('The port is a number.');
  return { host, port: Number(port) };
}
