import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Adapter, AdapterInput } from '../../src/index.ts';
import { testAdapter } from '../../src/testing/index.ts';
import { account, orchardAdapter } from './orchard-adapter.ts';

const orchard = testAdapter(orchardAdapter);

/** What an adapter without definition is given for an account. */
async function inputOf(given: Parameters<ReturnType<typeof testAdapter>['test']>[0]) {
  const { promise, resolve } = Promise.withResolvers<AdapterInput>();
  const adapter: Adapter = { test: (input) => void resolve(input), collect: () => [] };
  await testAdapter(adapter).test(given);
  return await promise;
}

test('test resolves to nothing for a good account, and to the message for a bad one', async () => {
  expect(await orchard.test(account)).toMatchObject({
    errorMessage: undefined,
    failure: undefined,
  });
  const credentials = { login: { user: 'picker', password: 'fuji' } };
  const refused = await orchard.test({ ...account, credentials });
  expect(refused.errorMessage).toBe('orchard.example refuses you.');
});

test('what test throws is the message that the platform gets, and the error itself', async () => {
  const { errorMessage, failure } = await orchard.test({
    ...account,
    credentials: { token: { token: 'T-4711' } },
  });
  expect(errorMessage).toBe('no token REDACTED');
  expect(failure).toMatchObject({ message: 'no token T-4711' });
});

test('an account goes through the reader of adapter instances', async () => {
  const { errorMessage, failure } = await orchard.test();
  expect(errorMessage).toMatch(/^Test: parameter host is required .* credential is required/);
  expect(failure).toMatchObject({ code: 'INVALID_INSTANCE' });
});

test('endpoints resolves to the URLs, with the defaults of parameters that are left out', async () => {
  expect((await orchard.endpoints(account)).urls).toEqual(['https://orchard.example:443']);
  const parameters = { ...account.parameters, port: 8443 };
  const { urls } = await orchard.endpoints({ ...account, parameters });
  expect(urls).toEqual(['https://orchard.example:8443']);
});

test('endpoints without result have their failure', async () => {
  const adapter = { ...orchardAdapter, endpoints: () => Promise.reject(new Error('no host')) };
  const { urls, failure } = await testAdapter(adapter).endpoints(account);
  expect({ urls, failure }).toMatchObject({ urls: [], failure: { message: 'no host' } });
  const { endpoints: _, ...without } = orchardAdapter;
  expect(await testAdapter(without).endpoints()).toMatchObject({ urls: [], failure: undefined });
});

test('the definition is the one that the platform reads', async () => {
  expect(await orchard.definition()).toMatchObject({
    adapter_key: 'OrchardAdapter',
    object_types: [{ key: 'orchard' }, { key: 'tree' }],
  });
  expect(await testAdapter({ test: () => undefined, collect: () => [] }).definition()).toBe(
    undefined,
  );
});

test('the log has lines of all levels, without the secrets of the account', async () => {
  const { log } = await orchard.test(account);
  expect(log).toEqual([{ level: 'debug', logger: 'adapter', text: 'picker:REDACTED' }]);
});

describe('an account', () => {
  test('has what the platform adds', async () => {
    const input = await inputOf({
      ...account,
      certificates: ['PEM 1', { pem: 'PEM 2', acceptExpired: true }],
      collectionNumber: 4,
      suiteApi: { host: 'ops.example', userName: 'svc', password: 'p4ssword' },
    });
    expect(input).toMatchObject({
      name: 'North',
      adapterKind: 'TestAdapter',
      parameters: { host: 'orchard.example' },
      credentialType: 'login',
      collectionNumber: 4,
      window: account.window,
      certificates: [
        { pem: 'PEM 1', acceptExpired: false, acceptInvalidHostname: false },
        { pem: 'PEM 2', acceptExpired: true, acceptInvalidHostname: false },
      ],
    });
    expect(input.credentials?.password).toBe('gala-7');
    expect(input.suiteApiConnection?.password).toBe('p4ssword');
  });

  test('may have nothing at all', async () => {
    const { name, parameters, credentials, window } = await inputOf({});
    expect({ name, parameters, credentials }).toEqual({ name: 'Test', parameters: {} });
    expect(window.start).toEqual(new Date(0));
    expect(Date.now() - window.end.getTime()).toBeLessThan(60_000);
  });

  test.each([
    [{ parameters: { hots: 'a' } }, 'no parameter "hots": there are host, port, region'],
    [{ credentials: { logon: {} } }, 'no credential type "logon": there are login, token'],
    [
      { credentials: { login: { pass: 'a' } } },
      'no field of credential login "pass": there are user, password',
    ],
    [{ credentials: { login: {}, token: {} } }, 'one credential, of one type'],
  ])('cannot be %j', async (wrong, problem) => {
    const tester = testAdapter(orchardAdapter as unknown as Adapter);
    await expect(tester.collect(wrong as object)).rejects.toMatchObject({
      code: 'INVALID_INSTANCE',
      message: expect.stringContaining(problem),
    });
  });

  test('is typed by the definition of the adapter', () => {
    type Given = NonNullable<Parameters<typeof orchard.collect>[0]>;
    expectTypeOf<Given['parameters']>().toEqualTypeOf<
      | {
          readonly host?: string | undefined;
          readonly port?: number | undefined;
          readonly region?: string | undefined;
        }
      | undefined
    >();
    // @ts-expect-error -- not a parameter
    void (() => orchard.collect({ parameters: { hots: 'a' } }));
    // @ts-expect-error -- a number
    void (() => orchard.collect({ parameters: { port: '443' } }));
    // @ts-expect-error -- a field of the other type
    void (() => orchard.collect({ credentials: { token: { user: 'a' } } }));
    // @ts-expect-error -- not a type
    void (() => orchard.collect({ credentials: { logon: {} } }));
  });
});
