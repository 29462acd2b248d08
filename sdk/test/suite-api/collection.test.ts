import { expect, test } from 'vitest';
import { answerOf } from '../adapter-process.ts';
import { FakeSuiteApi } from './fake-suite-api.ts';
import { listRoute } from './list-route.ts';

const machine = {
  identifier: 'uuid-7',
  resourceKey: {
    name: 'North',
    adapterKindKey: 'VMWARE',
    resourceKindKey: 'VirtualMachine',
    resourceIdentifiers: [
      { identifierType: { name: 'ID', isPartOfUniqueness: true }, value: 'vm-7' },
    ],
  },
};

/** What a collector sends with a collection. */
function instanceFor(platform: FakeSuiteApi): string {
  const { host, userName, password } = platform.input.suiteApiConnection;
  return JSON.stringify({
    adapter_key: { name: 'North', adapter_kind: 'OrchardAdapter', object_kind: 'o' },
    cluster_connection_info: { host_name: host, user_name: userName, password },
    certificate_config: {
      certificates: platform.input.certificates?.map(({ pem }) => ({ cert_pem_string: pem })),
    },
  });
}

test('a collection asks the platform, writes about its objects and ends by itself', async () => {
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/resources/query': listRoute('resourceList', [machine]),
  });
  const { code, result, stderr, log } = await answerOf(
    'asks-the-platform.ts',
    'collect',
    instanceFor(platform),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(result).result).toMatchObject([
    {
      key: { name: 'North', adapterKind: 'VMWARE', objectKind: 'VirtualMachine' },
      metrics: [{ key: 'orchard|trees', numberValue: 120 }],
    },
  ]);
  expect(platform.tokens.size).toBe(0);
  expect(log).toMatch(/adapter.suite_api INFO POST \/suite-api\/api\/resources\/query: OK \(200\)/);
});

test('where the platform fails, the collection says so, without the password', async () => {
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/resources/query': () => ({
      status: 400,
      json: { message: 'svc with p4ss-word may not.' },
    }),
  });
  const end = await answerOf('asks-the-platform.ts', 'collect', instanceFor(platform));
  expect(end.code).toBe(1);
  expect(JSON.parse(end.result).errorMessage).toContain('answered 400: svc with REDACTED may not.');
  expect(end.log + end.stderr + end.result).not.toContain('p4ss-word');
  expect(platform.tokens.size).toBe(0);
});
