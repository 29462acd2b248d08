import { exitCodes } from '../../stop/exit-code.ts';
import { countsOf, heading, type Tested } from '../make-report.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';
import type { TestFailure, TestReport } from '../test-report.ts';
import { whatToTry } from '../what-to-try.ts';
import type { LongRunReport } from './long-run-report.ts';
import type { LongRunEnded } from './run-long-run.ts';

/** The report of a long run, also of one that ended early: what was collected is not lost. */
export function longRunTested(
  { judgement, end, session }: LongRunEnded,
  plan: TestPlan,
  options: TestOptions,
): Tested {
  const { hideSecrets, server, subject } = session;
  const adapterKey = subject?.describe.model.adapterKind;
  const { findings: found, summary, longRun } = hideSecrets(judgement);
  const findings = [...session.findings, ...found];
  const counts = countsOf(findings);
  const isGood = counts.errors === 0 && !(options.strict && counts.warnings > 0);
  const failure: TestFailure | undefined =
    end === undefined
      ? failureOfAll(longRun, plan, server.logs)
      : { code: end.code, reason: hideSecrets(end.text), whatToTry: [] };
  const report: TestReport = {
    ...heading(options),
    runtime: server.runtime,
    ...(adapterKey === undefined ? {} : { adapterKey }),
    passed: isGood && end === undefined,
    exitCode: end?.exitCode ?? (isGood ? exitCodes.done : exitCodes.adapterFailed),
    ...(failure === undefined ? {} : { failure }),
    counts,
    findings,
    longRun,
  };
  return { report, summary };
}

/** A run of which no collection went well has no result. */
function failureOfAll(
  { collections }: LongRunReport,
  plan: TestPlan,
  logs: string | undefined,
): TestFailure | undefined {
  const [first] = collections;
  if (first?.failure === undefined) return undefined;
  if (collections.some(({ failure }) => failure === undefined)) return undefined;
  return {
    reason: first.failure.trim(),
    whatToTry: whatToTry(first.status, first.status === 408, plan, first.container),
    ...(logs === undefined ? {} : { logs }),
  };
}
