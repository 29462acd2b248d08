import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { ForeignObject } from '../../src/object/foreign-object.ts';
import { keyToObject, type ResourceQuery, suiteApiClient } from '../../src/suite-api/index.ts';
import { FakeSuiteApi, type SeenRequest } from './fake-suite-api.ts';
import { listRoute } from './list-route.ts';

const machineKey = (name: string) => ({
  name,
  adapterKindKey: 'VMWARE',
  resourceKindKey: 'VirtualMachine',
  resourceIdentifiers: [
    {
      identifierType: { name: 'ObjectID', dataType: 'STRING', isPartOfUniqueness: true },
      value: `id-${name}`,
    },
    {
      identifierType: { name: 'Note', dataType: 'STRING', isPartOfUniqueness: false },
      value: null,
    },
  ],
});

const machine = (name: string) => ({ identifier: `uuid-${name}`, resourceKey: machineKey(name) });

/** Finds by the first name only, a part of which is enough. */
function resourceRoute(request: SeenRequest, response: ServerResponse) {
  const { name: [part = ''] = [] } = Object(request.body);
  const found = ['apple', 'pineapple', 'pear'].filter((name) => name.includes(part));
  return listRoute('resourceList', found.map(machine))(request, response);
}

const query = 'POST /suite-api/api/resources/query';

test('resources become objects of the other adapter, with all their identifiers', async () => {
  await using platform = await FakeSuiteApi.start({
    [query]: listRoute('resourceList', [machine('pear')]),
  });
  await using suiteApi = suiteApiClient(platform.input);
  const [pear] = await suiteApi.queryForResources({ adapterKind: 'VMWARE' });
  expect(pear).toBeInstanceOf(ForeignObject);
  expect(pear?.key).toEqual({
    name: 'pear',
    adapterKind: 'VMWARE',
    objectKind: 'VirtualMachine',
    identifiers: [
      { key: 'ObjectID', value: 'id-pear', isPartOfUniqueness: true },
      { key: 'Note', value: '', isPartOfUniqueness: false },
    ],
  });
  pear?.withMetric('Table Locks|Count', 7);
});

test('there is a request for each name, and each resource once', async () => {
  await using platform = await FakeSuiteApi.start({ [query]: resourceRoute });
  await using suiteApi = suiteApiClient(platform.input);
  const name = ['apple', 'pear', 'pear', 'pineapple'];
  const found = await suiteApi.queryForResources({ resourceKind: ['VirtualMachine'], name });
  expect(found.map(({ key }) => key.name)).toEqual(['apple', 'pineapple', 'pear']);
  const bodies = platform.seen.slice(1).map(({ body }) => body);
  expect(bodies).toHaveLength(3);
  for (const name of ['apple', 'pear', 'pineapple']) {
    expect(bodies).toContainEqual({ resourceKind: ['VirtualMachine'], name: [name] });
  }
});

test('resources with the same key are one object, and stay several resources', async () => {
  const twice = [machine('pear'), { ...machine('PEAR'), identifier: 'uuid-other' }].map(
    (resource) => ({ ...resource, resourceKey: machineKey('pear') }),
  );
  await using platform = await FakeSuiteApi.start({ [query]: listRoute('resourceList', twice) });
  await using suiteApi = suiteApiClient(platform.input);
  expect(await suiteApi.queryForResources({})).toHaveLength(1);
  expect(await suiteApi.resources({})).toEqual(twice);
});

test('texts are lists of one, members without value are left out, and others are handed on', async () => {
  await using platform = await FakeSuiteApi.start({ [query]: listRoute('resourceList', []) });
  await using suiteApi = suiteApiClient(platform.input);
  const given: ResourceQuery = {
    name: 'pear',
    adapterInstanceId: 'uuid-7',
    collectorId: 1,
    resourceHealth: undefined,
    recentlyAdded: 12,
    propertyName: 'config|name',
    includeRelated: 'CHILD',
  };
  expect(await suiteApi.queryForResources(given)).toEqual([]);
  expect(platform.seen.at(-1)?.body).toEqual({
    name: ['pear'],
    adapterInstanceId: ['uuid-7'],
    collectorId: [1],
    recentlyAdded: 12,
    propertyName: 'config|name',
    includeRelated: 'CHILD',
  });
});

test('no names find nothing, although the API would find everything', async () => {
  await using platform = await FakeSuiteApi.start({ [query]: resourceRoute });
  await using suiteApi = suiteApiClient(platform.input);
  expect(await suiteApi.queryForResources({ name: [] })).toEqual([]);
  expect(platform.seen).toEqual([]);
});

test('name and regex together are refused', async () => {
  await using platform = await FakeSuiteApi.start();
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.queryForResources({ name: 'a', regex: 'a.*' })).rejects.toMatchObject({
    code: 'INVALID_VALUE',
    message: expect.stringContaining('name and regex'),
  });
});

test('a query that fails is an error, not an empty list', async () => {
  await using platform = await FakeSuiteApi.start({
    [query]: () => ({ status: 403, json: { message: 'Access denied.' } }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.queryForResources({})).rejects.toThrow('answered 403: Access denied.');
});

test('one name that cannot be asked for fails the whole and ends the other requests', async () => {
  const [asked, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using platform = await FakeSuiteApi.start({
    [query]: async ({ body }, response) => {
      if (Object(body).name[0] === 'rotten') {
        await asked.promise;
        return { status: 400, json: { message: 'Rotten.' } };
      }
      response.once('close', ended.resolve);
      asked.resolve();
      return undefined;
    },
  });
  await using suiteApi = suiteApiClient(platform.input);
  const found = suiteApi.queryForResources({ name: ['pear', 'rotten'] });
  await expect(found).rejects.toThrow('answered 400: Rotten.');
  await ended.promise;
});

test('resources are there as the API describes them, too', async () => {
  await using platform = await FakeSuiteApi.start({ [query]: resourceRoute });
  await using suiteApi = suiteApiClient(platform.input);
  expect(await suiteApi.resources({ name: 'pear' })).toEqual([machine('pear')]);
});

const instanceKey = (name: string, host: string) => ({
  name,
  adapterKindKey: 'VMWARE',
  resourceKindKey: 'VMwareAdapter Instance',
  resourceIdentifiers: [
    { identifierType: { name: 'VCURL', isPartOfUniqueness: true }, value: host },
  ],
});

test('adapter instances are found by their kind, and one of them by its key', async () => {
  const list = [
    { id: 'uuid-1', resourceKey: instanceKey('vc', 'one.example') },
    { id: 'uuid-2', resourceKey: instanceKey('vc', 'two.example') },
  ];
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/adapters': ({ query }) =>
      query.adapterKindKey === 'OTHER' ? { json: {} } : { json: { adapterInstancesInfoDto: list } },
  });
  await using suiteApi = suiteApiClient(platform.input);
  expect(await suiteApi.adapterInstances('VMWARE')).toEqual(list);
  expect(platform.seen.at(-1)?.query).toEqual({ adapterKindKey: 'VMWARE' });
  expect(await suiteApi.adapterInstances('OTHER')).toEqual([]);
  await suiteApi.adapterInstances();
  expect(platform.seen.at(-1)?.query).toEqual({});
  const { key } = keyToObject(instanceKey('VC by another name', 'TWO.example'));
  expect(await suiteApi.adapterInstanceId(key)).toBe('uuid-2');
  const { key: other } = keyToObject(instanceKey('vc', 'three.example'));
  expect(await suiteApi.adapterInstanceId(other)).toBeUndefined();
});
