import path from 'node:path';
import { expect, test } from 'vitest';
import { answers, collection, definition, row, values } from './orchard.ts';
import { TestProject } from './test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

test('collect prints what came by type, and passes when it is what the describe says', async () => {
  const project = new TestProject({});
  const { code, stdout, stderr } = await project.start(['collect', ...values], environment).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/Orchard::row +\| 1 +\| 1 +\| 0 /);
  expect(stdout).toContain('Validation passed with no errors');
  expect(project.read('logs/validation.log')).toContain('SUCCESS: Collection cross checked');
});

test('the sample adapter passes strictly, with the defaults of its definition alone', async () => {
  const sample = path.resolve(import.meta.dirname, '../../../adapter-template/host');
  const { code, stdout } = await new TestProject({}).run(
    'collect',
    '--strict',
    '--runtime=process',
    '-p',
    sample,
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/HostAdapter::cpu +\| \d+ /);
});

test('the adapter is asked with what was given, defaults, a number, and a window of whole milliseconds', async () => {
  const collect = `cat "$1" > asked.json; ${answers(collection(row('trees')))}`;
  const project = new TestProject({ collect });
  const words = ['collect', ...values, '-n', '0', '-w', '1.5m'];
  expect((await project.start(words, environment).ended).code).toBe(0);
  const asked = JSON.parse(project.read('asked.json'));
  expect(asked.adapter_key).toMatchObject({
    adapter_kind: 'Orchard',
    object_kind: 'orchard_instance',
    identifiers: [
      { key: 'host', value: 'orchard.example', is_part_of_uniqueness: true },
      { key: 'port', value: '443', is_part_of_uniqueness: false },
    ],
  });
  expect(asked.credential_config).toMatchObject({
    credential_key: 'login',
    credential_fields: [
      { key: 'user', value: 'gardener', is_password: false },
      { key: 'password', value: 'Pomona-1742', is_password: true },
    ],
  });
  expect(asked.collection_number).toBe(0);
  const { start_time: start, end_time: end } = asked.collection_window;
  expect([end - start, start % 1, end % 1]).toEqual([90_000, 0, 0]);
});

test.each([
  ['connect', '{}'],
  ['endpoint_urls', 'https://orchard.example'],
])('%s prints the answer', async (method, text) => {
  const endpoint_urls = answers({ endpointUrls: ['https://orchard.example'] });
  const project = new TestProject(method === 'connect' ? {} : { endpoint_urls });
  const { code, stdout } = await project.start([method, ...values], environment).ended;
  expect(code).toBe(0);
  expect(stdout).toContain(text);
});

test.each([
  ['version', '"major": 1'],
  ['adapter_definition', '"adapter_key": "Orchard"'],
])('%s needs no adapter instance', async (method, text) => {
  const { code, stdout } = await new TestProject({}).run(method);
  expect(code).toBe(0);
  expect(stdout).toContain(text);
});

test('an answer is printed with its members in the order of their keys', async () => {
  const project = new TestProject({ test: answers({ b: 1, a: { d: [{ f: 2, e: 3 }], c: 4 } }) });
  const { stdout } = await project.start(['connect', ...values], environment).ended;
  expect(stdout.replace(/\s+/g, '')).toContain('{"a":{"c":4,"d":[{"e":3,"f":2}]},"b":1}');
});

test('a conf/describe.xml counts before a definition, with its labels', async () => {
  const adapter_definition = 'exit 7';
  const project = new TestProject({ adapter_definition }, { 'conf/describe.xml': describeXml });
  project.write('conf/resources/resources.properties', '2 = Name of the host\n');
  const refused = await project.run('collect');
  expect(refused.stderr).toContain("'host' is required and was not given");
  expect(refused.stderr).toMatch(/host +Name of the host, required/);
  expect((await project.run('collect', '--param', 'host=orchard.example')).code).toBe(1);
  expect(project.read('logs/validation.log')).toContain('trees');
});

test('a definition that merely breaks the contract keeps nobody from collecting', async () => {
  const old = JSON.parse(JSON.stringify(definition).replaceAll(',"is_kpi":false', ''));
  const project = new TestProject({ adapter_definition: answers(old) });
  expect((await project.start(['collect', ...values], environment).ended).code).toBe(0);
  const { code, stdout } = await project.run('adapter_definition');
  expect(code).toBe(1);
  expect(stdout).toContain('is_kpi is required');
});

test('objects of another adapter are no surprise where they are expected', async () => {
  const machine = { ...row('trees'), key: { name: 'vm', adapterKind: 'VMWARE', objectKind: 'VM' } };
  const collect = answers(collection(row('trees'), machine));
  const project = new TestProject({ collect });
  const warnings = async (...words: string[]) => {
    const all = ['collect', '-v', '2', ...values, ...words];
    const { stdout } = await project.start(all, environment).ended;
    return stdout.match(/\(VM: vm\) > .*/g) ?? [];
  };
  expect(await warnings()).toHaveLength(2);
  expect(await warnings('--expect-foreign', 'VMWARE')).toEqual([]);
  expect(await warnings('--expect-foreign', 'X', '--expect-foreign', 'vmware::vm')).toEqual([]);
});

test('a fragment beside the definition counts, and what is wrong with one is told', async () => {
  const files = { 'conf/faults.xml': faults, 'conf/empty.xml': '<AdapterKind/>' };
  const project = new TestProject({}, files);
  const { code, stderr } = await project.start(['collect', ...values], environment).ended;
  expect(code).toBe(0);
  expect(stderr).toMatch(/^warning: conf\/empty\.xml: has none of CustomGroupMetrics, /);
  project.write('conf/faults.xml', faults.replace(' key="blight"', ''));
  const broken = await project.start(['collect', ...values], environment).ended;
  expect(broken.code).toBe(1);
  expect(broken.stderr).toMatch(/describe\.xml:\d+: .*FaultState.*'key'/);
});

const faults = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="x" nameKey="1" version="1">
  <Names lang="en"><Name key="7" shortName="Blight"/></Names>
  <Faults><FaultState key="blight" nameKey="7" resourceKind="row">
    <ProblemEvent key="ill" faultScore="10" nameKey="7"/><ClearEvent key="well"/>
  </FaultState></Faults>
</AdapterKind>`;

test('a project with neither describe.xml nor definition is told both ways out', async () => {
  const project = new TestProject({ adapter_definition: 'exit 0' });
  const { code, stderr } = await project.run('collect');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /let the adapter answer with a definition.*or write conf\/describe\.xml by hand/s,
  );
});

const describeXml = `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="orchard_instance" nameKey="1" type="7">
      <ResourceIdentifier key="host" nameKey="2" type="string" required="true" dispOrder="0"/>
    </ResourceKind>
    <ResourceKind key="row" nameKey="3"/>
  </ResourceKinds>
</AdapterKind>`;
