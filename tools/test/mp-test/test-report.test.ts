import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { stopCodes } from '../../src/stop/stop-codes.ts';
import { toolsVersion } from '../../src/tools-version.ts';
import { answers, collection, row, values } from './orchard.ts';
import { type Programs, TestProject } from './test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

const good = answers(collection(row('trees')));

/** Runs from which reports of every shape come, with what must be in them. */
const runs: readonly Run[] = [
  { of: 'a collection', words: ['collect', ...values], shape: { adapterKey: 'Orchard' } },
  { of: 'a connection', words: ['connect', ...values], shape: { answer: {} } },
  { of: 'endpoint URLs', words: ['endpoint_urls', ...values], shape: { passed: true } },
  {
    of: 'a definition',
    words: ['adapter_definition'],
    shape: { answer: { adapter_key: 'Orchard' } },
  },
  { of: 'a version', words: ['version'], shape: { answer: { major: 1 } } },
  {
    of: 'a collection with findings, taken strictly',
    words: ['collect', '--strict', ...values],
    programs: { collect: answers(collection(row('trees\u0007'), row('apples', 'South & <West>'))) },
    shape: { passed: false, strict: true, exitCode: 1 },
  },
  {
    of: 'a collection that breaks the contract',
    words: ['collect', ...values],
    programs: { collect: answers({ result: [{ key: { name: 'North' } }, 7] }) },
    shape: { passed: false, request: { status: 200 } },
  },
  {
    of: 'a long run',
    words: ['long-run', '-d', '0.2s', '-i', '0.1s', '-t', '30s', ...values],
    programs: { collect: `echo >> asked; test $(wc -l < asked) = 1 || exit 7; ${good}` },
    shape: { passed: false, longRun: { planned: 2, collections: [{ number: 1 }, { number: 2 }] } },
  },
  {
    of: 'an adapter that dies',
    words: ['collect', ...values],
    programs: { collect: 'printf "no\\033ladder" >&2; exit 7' },
    shape: { passed: false, request: { status: 500 }, failure: { logs: 'logs' } },
  },
  {
    of: 'an adapter that is late',
    words: ['connect', '-t', '0.1s', ...values],
    programs: { test: 'sleep 9' },
    shape: { request: { status: 408, bytes: 0 } },
  },
  {
    of: 'values that are missing',
    words: ['connect'],
    shape: { exitCode: 2, failure: { code: 'WRONG_VALUES' } },
  },
  {
    of: 'options that make no sense',
    words: ['version', '-n', '1'],
    shape: { exitCode: 2, failure: { code: 'WRONG_OPTION' } },
  },
];

interface Run {
  readonly of: string;
  readonly words: readonly string[];
  readonly programs?: Programs;
  readonly shape: object;
}

describe.each(runs)('the reports of $of', ({ words, programs = {}, shape }) => {
  test('obey their published schemas, and tell tools, time and what was asked', async () => {
    const project = new TestProject(programs);
    const more = ['--json', '--junit', 'report.xml'];
    const { stdout, code } = await project.start([...words, ...more], environment).ended;
    const report = JSON.parse(stdout);
    expect(schemaProblems('test-report.schema.json', report)).toEqual([]);
    expect(report).toMatchObject({
      version: 1,
      tools: toolsVersion(),
      method: words[0],
      project: '.',
      exitCode: code,
      ...shape,
    });
    expect(Math.abs(Date.now() - Date.parse(report.startedAt))).toBeLessThan(600_000);
    expectJunit(project.read('report.xml'), report);
  });
});

test('the codes of all stops are of the form that the schema says', () => {
  const { properties } = JSON.parse(readFileSync(schema('test-report.schema.json'), 'utf8'));
  const form = new RegExp(properties.failure.properties.code.pattern);
  expect(Object.keys(stopCodes).filter((code) => !form.test(code))).toEqual([]);
});

/** Valid by the schema, and with a test case for the request and for each rule. */
function expectJunit(xml: string, report: JsonReport): void {
  using grammar = XmlDocument.fromString(readFileSync(schema('junit-report.xsd'), 'utf8'));
  using validator = XsdValidator.fromDoc(grammar);
  using document = XmlDocument.fromString(xml);
  validator.validate(document);
  const texts = (path: string) => document.find(path).map(({ content }) => content);
  expect(texts('//testcase/@name')).toEqual([
    'request',
    ...(report.longRun?.collections ?? []).map(({ number }) => `collection ${number}`),
    ...new Set(report.findings.map(({ rule }) => rule).filter((rule) => rule !== 'request')),
  ]);
  for (const [attribute, path] of [
    ['tests', '//testcase'],
    ['failures', '//failure'],
    ['errors', '//error'],
  ]) {
    expect(texts(`/testsuites/testsuite/@${attribute}`)).toEqual([
      String(document.find(path ?? '').length),
    ]);
  }
  const failed = document.find('//failure | //error').length > 0;
  expect(failed).toBe(!report.passed);
}

interface JsonReport {
  readonly passed: boolean;
  readonly findings: readonly { readonly rule: string }[];
  readonly longRun?: { readonly collections: readonly { readonly number: number }[] };
}

function schema(name: string): URL {
  return new URL(`../../schemas/${name}`, import.meta.url);
}
