import {
  type ChosenCredential,
  type CredentialTypes,
  containerMemoryLimit,
  defineAdapter,
  run,
} from '@packwright/sdk';
import { type Auth, basic, header, httpClient } from '@packwright/sdk/http';

const credentialTypes = {
  login: {
    label: 'User and password',
    fields: { user: { label: 'User' }, password: { label: 'Password', password: true } },
  },
  api_key: {
    label: 'API key',
    fields: { key: { label: 'Key', password: true } },
  },
} as const satisfies CredentialTypes;

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  parameters: {
    host: { label: 'Host', description: 'A name or an address, without https://' },
    port: { label: 'Port', type: 'integer', default: 443, advanced: true },
    detail: {
      label: 'Detail',
      type: 'enum',
      values: ['fast', { key: 'full', label: 'With all sensors' }],
      default: 'fast',
      advanced: true,
    },
    row: { label: 'Row', description: 'All when empty', type: 'integer', required: false },
    ...containerMemoryLimit(512),
  },
  credentials: credentialTypes,
  objectTypes: [],

  async test(input) {
    const { host, port, detail, row } = input.parameters;
    if (port < 1 || port > 65_535) return 'The port is a number from 1 to 65535.';
    await using orchard = httpClient(input, {
      baseUrl: `https://${host}:${port}`,
      auth: authOf(input),
    });
    const trees = await orchard.json<unknown[]>('/trees', { query: { detail, row } });
    return trees.length > 0 ? undefined : `${host} knows no trees.`;
  },

  collect: () => [],
});

await run(adapter);

function authOf({ credentialType, credentials }: ChosenCredential<typeof credentialTypes>): Auth {
  switch (credentialType) {
    case 'login':
      return basic(credentials.user, credentials.password);
    case 'api_key':
      return header('X-Api-Key', credentials.key);
  }
}
