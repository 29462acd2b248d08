import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { RawConnection } from '../server/raw-connection.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';

const instance = {
  adapterKey: {
    ...smallestInstance.adapterKey,
    identifiers: [{ key: 'host', value: 'sorb-in-an-identifier', isPartOfUniqueness: true }],
  },
  credentialConfig: {
    credentialKey: 'login',
    credentialFields: [{ key: 'password', value: 'sorb-in-a-password', isPassword: true }],
  },
  clusterConnectionInfo: {
    userName: 'svc',
    password: 'sorb-of-a-cluster',
    hostName: 'ops.example',
  },
};

describe('Whoever reaches the server', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands: everyEndpoint(adapter('echoes-its-input.sh')) });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(['/test', '/collect', '/endpointURLs'])(
    'may run the adapter by %s with an instance of his own, and is asked for no password',
    async (path) => {
      const { status, text } = await server.post(path, instance);
      expect(status).toBe(200);
      expect(text).toContain('sorb-in-a-password');
    },
  );

  test('reads nothing through it of an instance that came with the request of another', async () => {
    for (const path of ['/test', '/collect', '/endpointURLs']) await server.post(path, instance);
    const gets = ['/', '/apiVersion', '/adapterDefinition', '/metrics', '/health', '/openapi.json'];
    const files = ['/logs/server.log', '/..%2flogs%2fserver.log'];
    const replies = await Promise.all([
      ...[...gets, ...files].map((path) => server.call(path)),
      ...['/test', '/collect', '/endpointURLs'].map((path) => server.post(path)),
      server.post('/collect', '{"sorb'),
    ]);
    expect(replies.map(({ status }) => status)).toContain(200);
    for (const { text, headers } of replies) {
      expect(text + JSON.stringify(headers)).not.toMatch(/sorb-/);
    }
    // Clients take such parts out of a path before they send it.
    using connection = await RawConnection.open(server.url);
    connection.read().send('GET /../logs/server.log HTTP/1.1\r\nHost: ops.example\r\n\r\n');
    const [answer = ''] = await connection.answers(1);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/sorb-/);
  });
});
