import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { sum } from '../statistics/averages.ts';
import { junitCases, type TestCase } from './junit-cases.ts';
import type { TestReport } from './test-report.ts';
import { xmlText } from './xml-text.ts';

/**
 * The report as JUnit XML, which CI systems show: one suite with its test cases. Its schema is
 * published: `schemas/junit-report.xsd`.
 */
export function junitReport(report: TestReport): string {
  const cases = junitCases(report);
  const suite = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('testsuites')
    .ele('testsuite', {
      name: `mp-test ${report.method}`,
      tests: cases.length,
      failures: cases.filter(({ problem }) => problem?.kind === 'failure').length,
      errors: cases.filter(({ problem }) => problem?.kind === 'error').length,
      time: secondsOf(report),
      timestamp: report.startedAt.replace(/\.\d+Z$/, ''),
    });
  writeProperties(suite, report);
  for (const one of cases) writeCase(suite, `mp-test.${report.method}`, one);
  return `${suite.doc().end({ prettyPrint: true })}\n`;
}

function secondsOf({ request, longRun }: TestReport): number {
  return request?.seconds ?? sum(longRun?.collections.map(({ seconds }) => seconds) ?? []);
}

/** What a reader of many reports tells one from the other by. */
function writeProperties(suite: XMLBuilder, report: TestReport): void {
  const { project, adapterKey, runtime, tools, strict } = report;
  const values = { project, adapterKey, runtime, tools, strict };
  const properties = suite.ele('properties');
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) properties.ele('property', { name, value: xmlText(String(value)) });
  }
}

function writeCase(
  suite: XMLBuilder,
  classname: string,
  { name, seconds, problem, output }: TestCase,
): void {
  const element = suite.ele('testcase', { classname, name, time: seconds });
  if (problem !== undefined) {
    const text = xmlText(problem.text);
    const message = text.split('\n', 1).join('');
    element.ele(problem.kind, { message, type: problem.type }).txt(text);
  }
  if (output !== '') element.ele('system-out').txt(xmlText(output));
}
