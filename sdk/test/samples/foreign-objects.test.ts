import { expect, test } from 'vitest';
import { FakeSuiteApi } from '../suite-api/fake-suite-api.ts';
import { listRoute } from '../suite-api/list-route.ts';
import { accountJson } from './account.ts';
import { answerOfSample } from './sample.ts';

test('values of objects of others carry the keys of those', async () => {
  const { code, result } = await answerOfSample('foreign-objects/adapter.ts', 'collect');
  expect(code).toBe(0);
  expect(JSON.parse(result).result).toMatchObject([
    {
      key: { adapterKind: 'VMWARE', objectKind: 'VirtualMachine' },
      metrics: [{ key: 'orchard apples', numberValue: 120 }],
    },
  ]);
});

test('what the Suite API finds can be reported on', async () => {
  const machine = (name: string) => ({
    identifier: name,
    resourceKey: {
      name,
      adapterKindKey: 'VMWARE',
      resourceKindKey: 'VirtualMachine',
      resourceIdentifiers: [
        { identifierType: { name: 'VMEntityObjectID', isPartOfUniqueness: true }, value: name },
      ],
    },
  });
  const machines = [machine('controller'), machine('controller-2')];
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/resources/query': listRoute('resourceList', machines),
  });
  const { suiteApiConnection: suiteApi, certificates = [] } = platform.input;
  const instance = accountJson({ suiteApi, certificate: certificates[0]?.pem ?? '' });
  const { code, result } = await answerOfSample(
    'foreign-objects/suite-api.ts',
    'collect',
    instance,
  );
  expect(code).toBe(0);
  expect(JSON.parse(result).result).toMatchObject([
    { key: { name: 'controller' }, metrics: [{ key: 'orchard|apples', numberValue: 120 }] },
  ]);
  expect(platform.tokens.size).toBe(0);
});
