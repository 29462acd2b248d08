import type { Finding } from '../checks/finding.ts';
import { requestRule } from './failure-findings.ts';
import type { TestReport } from './test-report.ts';

/** One test case of a JUnit report. */
export interface TestCase {
  readonly name: string;
  readonly seconds: number;
  /** Why it did not pass; undefined when it did. */
  readonly problem: CaseProblem | undefined;
  /** What there is to say beside that; may be empty. */
  readonly output: string;
}

/** Why a test case did not pass. */
export interface CaseProblem {
  /** An error is one where there is no result, a failure one where the result is wrong. */
  readonly kind: 'error' | 'failure';
  readonly type: string;
  /** The first line is the message that lists show. */
  readonly text: string;
}

/**
 * One test case for the request, one for each collection of a long run, and one for each rule or check
 * that has something to say.
 */
export function junitCases(report: TestReport): TestCase[] {
  // That there is no result is the error of the request's own case.
  const others = report.findings.filter(({ rule }) => rule !== requestRule);
  const rules = Map.groupBy(others, ({ rule }) => rule);
  const ofRules = [...rules].map(([rule, findings]) => ruleCase(rule, findings, report.strict));
  return [requestCase(report), ...collectionCases(report), ...ofRules];
}

function requestCase({ request, failure }: TestReport): TestCase {
  const problem: CaseProblem | undefined =
    failure === undefined
      ? undefined
      : { kind: 'error', type: failure.code ?? 'ADAPTER_FAILED', text: failure.reason };
  const output = failure?.whatToTry.map((text) => `What to try: ${text}`).join('\n') ?? '';
  return { name: 'request', seconds: request?.seconds ?? 0, problem, output };
}

function collectionCases({ longRun }: TestReport): TestCase[] {
  const collections = longRun?.collections ?? [];
  return collections.map(({ number, seconds, failure, findings: { errors, warnings } }) => {
    const problem: CaseProblem | undefined =
      failure === undefined ? undefined : { kind: 'error', type: 'ADAPTER_FAILED', text: failure };
    const output = failure === undefined ? `${errors} errors, ${warnings} warnings` : '';
    return { name: `collection ${number}`, seconds, problem, output };
  });
}

function ruleCase(rule: string, findings: readonly Finding[], strict: boolean): TestCase {
  const failed = findings.filter(
    ({ severity }) => severity === 'ERROR' || (strict && severity === 'WARNING'),
  );
  const others = findings.filter((finding) => !failed.includes(finding));
  const [first] = failed;
  const problem: CaseProblem | undefined =
    first === undefined
      ? undefined
      : { kind: 'failure', type: first.severity, text: failed.map(line).join('\n') };
  return { name: rule, seconds: 0, problem, output: others.map(line).join('\n') };
}

function line({ severity, message, path }: Finding): string {
  return `${severity}: ${message}${path === undefined ? '' : ` (${path})`}`;
}
