import { defineAdapter, run } from '@packwright/sdk';

// One endpoint of a project whose others are in Python.
const adapter = defineAdapter({
  key: 'PeerOrchard',
  parameters: { host: {}, region: { required: false } },
  credentials: { login: { fields: { user: {}, password: { password: true } } } },
  objectTypes: [],
  test: ({ credentials }) =>
    credentials.password === 'gala-7' ? undefined : 'login: wrong password',
  endpoints: () => [],
  collect: () => [],
});

await run(adapter, 'test');
