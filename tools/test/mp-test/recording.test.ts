import { expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { answers, collection, definition, row, values } from './orchard.ts';
import { TestProject } from './test-project.ts';

const password = 'Pomona-1742';
const environment = { ORCHARD_PASSWORD: password };

const ask = (project: TestProject, method: string, ...words: readonly string[]) =>
  project.start([method, ...words, ...values], environment).ended;

function collects(project: TestProject, ...rows: readonly object[]): void {
  project.write('collect.sh', answers(collection(...rows)));
}

test('a recorded result passes, and what is not as recorded fails the test', async () => {
  const project = new TestProject({});
  const recorded = await ask(project, 'collect', '--record', 'golden');
  expect(recorded.code).toBe(0);
  expect(recorded.stdout).toContain('Recorded in golden/collect.json');
  const same = await ask(project, 'collect', '--compare', 'golden', '--strict');
  expect(same.code).toBe(0);
  collects(project, row('trees', 'South'));
  const { code, stdout } = await ask(project, 'collect', '--compare', 'golden', '--json');
  expect(code).toBe(1);
  const { findings } = JSON.parse(stdout);
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([
    {
      rule: 'recorded-objects',
      severity: 'ERROR',
      message: 'Not as recorded: Orchard::row North is gone.',
    },
    {
      rule: 'recorded-objects',
      severity: 'ERROR',
      message: 'Not as recorded: Orchard::row South is new.',
    },
  ]);
});

test('a recording does not depend on what the connection is called', async () => {
  const result = JSON.stringify(collection(row('trees'))).replace('"mp-test"', '"north"');
  const project = new TestProject({ collect: answers(JSON.parse(result)) });
  const made = await ask(project, 'collect', '--save-connection', 'north', '--record', 'golden');
  expect(made.code).toBe(0);
  expect(project.read('golden/collect.json')).toContain('"name": "mp-test"');
  collects(project, row('trees'));
  expect((await ask(project, 'collect', '--compare', 'golden')).code).toBe(0);
});

test('a recording has a line for each value, no timestamps, and no secrets', async () => {
  const secret = { ...row('trees'), properties: [{ key: 'soil', stringValue: `is ${password}` }] };
  const project = new TestProject({});
  collects(project, secret);
  await ask(project, 'collect', '--record', 'golden');
  expect(project.read('golden/collect.json')).toBe(`{
  "version": 1,
  "method": "collect",
  "objects": [
    {
      "object": "Orchard::orchard_instance host=orchard.example",
      "name": "mp-test",
      "identifiers": {
        "port": "443"
      }
    },
    {
      "object": "Orchard::row North",
      "metrics": {
        "trees": 12
      },
      "properties": {
        "soil": "is REDACTED"
      }
    }
  ],
  "relationships": [],
  "notExisting": []
}
`);
  expect(
    schemaProblems('recording.schema.json', JSON.parse(project.read('golden/collect.json'))),
  ).toEqual([]);
});

/** A project whose result is recorded, and whose row has one tree more since then. */
async function withOneTreeMore(): Promise<TestProject> {
  const project = new TestProject({});
  await ask(project, 'collect', '--record', 'golden');
  collects(project, { ...row('trees'), metrics: [{ key: 'trees', numberValue: 13 }] });
  return project;
}

test('a tolerance lets numbers differ, and values may be left out altogether', async () => {
  const project = await withOneTreeMore();
  const codeOf = async (...words: string[]) =>
    (await ask(project, 'collect', '--compare', 'golden', ...words)).code;
  expect(await codeOf('--tolerance', '1')).toBe(0);
  expect(await codeOf('--tolerance', '5%')).toBe(1);
  expect(await codeOf('--compare-values', 'properties')).toBe(0);
});

test('the file beside the recording says what counts, and is written only once', async () => {
  const project = await withOneTreeMore();
  const options = JSON.parse(project.read('golden/compare.json'));
  expect(options).toMatchObject({ tolerance: '0', values: 'all', varyingValues: [] });
  project.write('golden/compare.json', JSON.stringify({ ...options, varyingValues: ['tre*'] }));
  expect((await ask(project, 'collect', '--compare', 'golden')).code).toBe(0);
  await ask(project, 'collect', '--record', 'golden');
  expect(JSON.parse(project.read('golden/compare.json')).varyingValues).toEqual(['tre*']);
});

test('definitions and endpoint URLs are recorded and compared too', async () => {
  const endpoint_urls = answers({ endpointUrls: ['https://orchard.example'] });
  const project = new TestProject({ endpoint_urls });
  for (const method of ['adapter_definition', 'endpoint_urls']) {
    expect((await ask(project, method, '--record', 'golden')).code).toBe(0);
  }
  expect((await ask(project, 'adapter_definition', '--compare', 'golden')).code).toBe(0);
  const [type] = definition.object_types;
  const changed = { ...definition, object_types: [{ ...type, label: 'Line' }] };
  project.write('adapter_definition.sh', answers(changed));
  const { code, stdout } = await ask(project, 'adapter_definition', '--compare', 'golden');
  expect(code).toBe(1);
  expect(stdout).toContain('Not as recorded: $.object_types[row].label was "Row", is "Line".');
  project.write('endpoint_urls.sh', answers({ endpointUrls: ['https://pears.example'] }));
  expect((await ask(project, 'endpoint_urls', '--compare', 'golden')).stdout).toContain(
    'Not as recorded: $.endpointUrls["https://orchard.example"] is gone',
  );
});

test('a missing recording is told with the command that makes it, before the adapter is asked', async () => {
  const project = new TestProject({ collect: 'echo >> asked' });
  const { code, stderr } = await ask(project, 'collect', '--compare', 'golden');
  expect(code).toBe(2);
  expect(stderr).toContain(
    'There is no golden/collect.json to compare with. Record it: mp-test collect --record golden',
  );
  expect(project.has('asked')).toBe(false);
});

test('a failed collection is not recorded, and leaves the recording that there is', async () => {
  const project = new TestProject({});
  await ask(project, 'collect', '--record', 'golden');
  const before = project.read('golden/collect.json');
  project.write('collect.sh', 'exit 7');
  const { code, stdout } = await ask(project, 'collect', '--record', 'golden');
  expect(code).toBe(1);
  expect(stdout).toContain('Nothing was recorded: there is no result.');
  expect(project.read('golden/collect.json')).toBe(before);
});

test.each([
  ['no JSON', 'golden/collect.json', '{', 'golden/collect.json is no JSON'],
  ['something else', 'golden/collect.json', '{}', 'is no recording of collect:\n  $.version'],
  ['a wrong tolerance', 'golden/compare.json', '{"tolerance":"much"}', '$.tolerance is "much"'],
])('a file with %s stops it', async (_, file, text, sentence) => {
  const recording = { version: 1, method: 'collect', objects: [], relationships: [] };
  const good = JSON.stringify({ ...recording, notExisting: [] });
  const project = new TestProject({}, { 'golden/collect.json': good, [file]: text });
  const { code, stderr } = await ask(project, 'collect', '--compare', 'golden');
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

test.each([
  ['both at once', ['collect', '--record=a', '--compare=b'], 'cannot go together'],
  ['another method', ['version', '--record=a'], 'not for version'],
  ['a long run', ['long-run', '--compare=a'], 'not for long-run'],
  ['a tolerance for nothing', ['collect', '--tolerance=1'], 'need --compare or --watch'],
  ['a tolerance that is none', ['collect', '--compare=a', '--tolerance=x'], '--tolerance is "x"'],
])('%s is wrong usage', async (_, words, sentence) => {
  const { code, stderr } = await new TestProject({}).run(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});
