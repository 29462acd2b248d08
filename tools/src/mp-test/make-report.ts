import type { Finding, Severity } from '../checks/finding.ts';
import { exitCodes } from '../stop/exit-code.ts';
import type { Stop } from '../stop/stop.ts';
import { toolsVersion } from '../tools-version.ts';
import type { Collected } from './html/make-page-data.ts';
import type { Answered } from './run-method.ts';
import type { Subject } from './session.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';
import type { TestFailure, TestReport } from './test-report.ts';
import { whatToTry } from './what-to-try.ts';

/** A run that is over, for programs and for people; without secrets. */
export interface Tested {
  readonly report: TestReport;
  /** What people are shown of the result. */
  readonly summary: string;
  /** For a page; of a collection only. Secrets are in it. */
  readonly collected?: Collected;
}

/** The report of a run that came to an answer. */
export function answeredReport(
  { asked, judgement, session }: Answered,
  plan: TestPlan,
  options: TestOptions,
): Tested {
  const { response, seconds, isLate, usage } = asked;
  const { server, subject, hideSecrets } = session;
  // A large collection is not gone through for the sake of a page that nobody asked for.
  const { collection, ...judged } = judgement;
  const { findings, failure, summary, objectTypes, answer } = hideSecrets(judged);
  const adapterKey = subject?.describe.model.adapterKind;
  const counts = countsOf(findings);
  const passed = counts.errors === 0 && !(options.strict && counts.warnings > 0);
  const failed: TestFailure | undefined =
    failure === undefined
      ? undefined
      : {
          reason: failure.trim(),
          whatToTry: [
            ...whatToTry(response.status, isLate, plan, usage),
            ...howToCorrect(response.status, subject),
          ],
          ...(server.logs === undefined ? {} : { logs: server.logs }),
        };
  const report: TestReport = {
    ...heading(options),
    runtime: server.runtime,
    ...(adapterKey === undefined ? {} : { adapterKey }),
    passed,
    exitCode: passed ? exitCodes.done : exitCodes.adapterFailed,
    request: {
      endpoint: plan.method.endpoint,
      status: response.status,
      seconds,
      bytes: response.body.length,
    },
    ...(failed === undefined ? {} : { failure: failed }),
    ...(usage === undefined ? {} : { container: usage }),
    counts,
    findings,
    ...(objectTypes === undefined ? {} : { objectTypes }),
    ...(answer === undefined ? {} : { answer }),
  };
  return collection === undefined || subject === undefined
    ? { report, summary }
    : { report, summary, collected: { collection, describe: subject.describe, hideSecrets } };
}

/** A connection is saved before it is tried: what is wrong in it would be taken the next time too. */
function howToCorrect(status: number, subject: Subject | undefined): string[] {
  const { source, file } = subject?.given ?? {};
  const name = source?.connection.name;
  if (status !== 200 || typeof name !== 'string') return [];
  return [
    `If values of the connection '${name}' in ${file?.name} are wrong: -c ${name} --save-connection ${name}, with --param and --credential, saves others.`,
  ];
}

/** The report of a run that did not come to an answer. */
export function stoppedReport({ code, exitCode, text }: Stop, options: TestOptions): Tested {
  const report: TestReport = {
    ...heading(options),
    passed: false,
    exitCode,
    failure: { code, reason: text, whatToTry: [] },
    counts: { errors: 0, warnings: 0 },
    findings: [],
  };
  return { report, summary: '' };
}

/** What every report begins with. */
export function heading({ method, path: project = '.', startedAt, strict }: TestOptions) {
  return {
    version: 1,
    command: 'mp-test',
    tools: toolsVersion(),
    method,
    project,
    startedAt: startedAt.toISOString(),
    strict,
  } as const;
}

/** How many findings matter. */
export function countsOf(findings: readonly Finding[]): TestReport['counts'] {
  const count = (level: Severity) => findings.filter(({ severity }) => severity === level).length;
  return { errors: count('ERROR'), warnings: count('WARNING') };
}
