import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readXml } from '../../src/describe/read-xml.ts';
import { answers, collection, row, values } from './orchard.ts';
import { TestProject } from './test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

test('--json prints one report to standard output, and the rest to standard error', async () => {
  const collect = answers(collection(row('trees'), row('apples', 'South')));
  const project = new TestProject({ collect });
  const words = ['collect', '--json', ...values];
  const { code, stdout, stderr } = await project.start(words, environment).ended;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    command: 'mp-test',
    method: 'collect',
    project: '.',
    runtime: 'process',
    passed: true,
    exitCode: 0,
    request: { endpoint: 'collect', status: 200, seconds: expect.any(Number) },
    counts: { errors: 0, warnings: expect.any(Number) },
    objectTypes: expect.arrayContaining([
      { type: 'Orchard::row', objects: 2, metrics: 2, properties: 0, events: 0 },
    ]),
    findings: expect.arrayContaining([
      expect.objectContaining({ severity: 'WARNING', path: '$.result[2].metrics[0].key' }),
    ]),
  });
  expect(stderr).toContain('Collection summary');
});

test('--json reports a run that came to nothing too', async () => {
  const { code, stdout } = await new TestProject({}).run('connect', '--json');
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    passed: false,
    exitCode: 2,
    failure: { reason: expect.stringContaining("'host' is required") },
  });
});

test('--junit writes a test case for the request and for each rule that found something', async () => {
  const collect = answers(collection(row('trees'), row('apples\u0007', 'South')));
  const project = new TestProject({ collect });
  const words = ['collect', '--strict', '--junit', 'report.xml', ...values];
  expect((await project.start(words, environment).ended).code).toBe(1);
  const report = project.read('report.xml');
  expect(readXml(report)).toMatchObject({ kind: 'document', root: { name: 'testsuites' } });
  expect(report).toMatch(
    /<testsuite name="mp-test collect" tests="\d+" failures="[1-9]" errors="0"/,
  );
  expect(report).toMatch(/<testcase .*name="request"/);
  expect(report).toMatch(/<failure message=".*apples.*" type="WARNING">/);
});

test('a report that cannot be written is no success, and keeps no other one from being written', async () => {
  const project = new TestProject({});
  const words = ['--junit', 'commands.cfg/report.xml', '--html', 'reports/today/report.html'];
  const { code, stderr } = await project.run('version', ...words);
  expect(code).toBe(3);
  expect(stderr).toContain('The report cannot be written');
  expect(project.has('reports/today/report.html')).toBe(true);
});

test.each([
  ['--junit', 'commands.cfg/report.xml', 'on the way to'],
  ['--html', '.', '. is a directory.'],
  ['--record', 'commands.cfg/golden', 'is no directory.'],
])('%s %s cannot be written, which is said before anybody is asked', async (option, name, why) => {
  const project = new TestProject({ adapter_definition: 'echo >> asked; exit 7' });
  const { code, stdout, stderr } = await project.run('adapter_definition', option, name);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/^The report cannot be written: .*\n$/);
  expect(stderr).toContain(why);
  expect(project.has('asked')).toBe(false);
});

test('the options of the page are those of --help', async () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/tools/mp-test.md');
  const { code, stdout } = await new TestProject({}).run('--help');
  expect(code).toBe(0);
  const options = [...stdout.matchAll(/^ {2}((?:-\w, )?--[\w-]+(?: [<[][\w =:]+[>\]])?) {2}/gm)];
  const rows = [...readFileSync(file, 'utf8').matchAll(/^\| `((?:-\w, )?--[^`]+)` \|/gm)];
  expect(options.length).toBeGreaterThan(15);
  expect(rows.map(([, option]) => option)).toEqual(options.map(([, option]) => option));
});
