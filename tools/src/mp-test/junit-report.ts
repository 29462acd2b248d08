import { create } from 'xmlbuilder2';
import type { Finding } from '../checks/finding.ts';
import type { TestReport } from './test-report.ts';

/**
 * The report as JUnit XML, which CI systems show: one test case for the request, one for each rule
 * that found something.
 *
 * @param strict whether a warning fails its test case
 */
export function junitReport(report: TestReport, strict: boolean): string {
  const rules = [...Map.groupBy(report.findings, ({ rule }) => rule)];
  const cases = rules.map(([rule, findings]) => ({
    rule,
    findings,
    failed: failing(findings, strict),
  }));
  const failures = cases.filter(({ failed }) => failed.length > 0).length;
  const seconds = report.request?.seconds ?? 0;
  const suite = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('testsuites')
    .ele('testsuite', {
      name: `mp-test ${report.method}`,
      tests: cases.length + 1,
      failures,
      errors: report.failure === undefined ? 0 : 1,
      time: seconds,
    });
  const classname = `mp-test.${report.method}`;
  const request = suite.ele('testcase', { classname, name: 'request', time: seconds });
  if (report.failure !== undefined) {
    const text = writable(report.failure.reason);
    request.ele('error', { message: firstLine(text) }).txt(text);
  }
  for (const { rule, findings, failed } of cases) {
    const testcase = suite.ele('testcase', { classname, name: rule, time: 0 });
    const [first] = failed;
    if (first !== undefined) {
      const message = firstLine(writable(first.message));
      testcase.ele('failure', { message, type: first.severity }).txt(lines(failed));
    }
    const others = findings.filter((finding) => !failed.includes(finding));
    if (others.length > 0) testcase.ele('system-out').txt(lines(others));
  }
  return `${suite.doc().end({ prettyPrint: true })}\n`;
}

function failing(findings: readonly Finding[], strict: boolean): Finding[] {
  return findings.filter(
    ({ severity }) => severity === 'ERROR' || (strict && severity === 'WARNING'),
  );
}

function lines(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, message, path }) =>
      writable(`${severity}: ${message}${path === undefined ? '' : ` (${path})`}`),
    )
    .join('\n');
}

function firstLine(text: string): string {
  return text.split('\n', 1).join('');
}

/** XML has no way to write these characters, and adapters print them. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}');
}
