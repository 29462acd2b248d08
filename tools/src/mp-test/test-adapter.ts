import { chooseProject } from '../project/choose-project.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { interrupted, type Stop } from '../stop/stop.ts';
import { besideReport, type Terminal } from '../terminal/terminal.ts';
import { unlessCancelled } from '../terminal/unless-cancelled.ts';
import { giveValues } from './given-values.ts';
import { answeredReport, stoppedReport, type Tested } from './make-report.ts';
import { printReport } from './print-report.ts';
import { type Answered, runMethod } from './run-method.ts';
import { startRuntime } from './runtime/start-runtime.ts';
import { openSession } from './session.ts';
import type { TestOptions } from './test-options.ts';
import { planTest, type TestPlan } from './test-plan.ts';
import { writeReports } from './write-reports.ts';

/**
 * `mp-test`: starts the server with an adapter on this machine, asks it once, checks the answer,
 * reports. Never waits for input; nothing is left running when it resolves.
 */
export async function testAdapter(typed: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const people = typed.json ? besideReport(terminal) : terminal;
  const project = await unlessCancelled(() => chooseProject(typed, people));
  const options = project.kind === 'stop' ? typed : { ...typed, path: project.name };
  const plan = project.kind === 'stop' ? project : planTest(options, project);
  const outcome = plan.kind === 'stop' ? plan : await runPlan(plan, options, people);
  const tested = report(plan, options.signal.aborted ? interrupted : outcome, options);
  const problem = writeReports(tested, plan, options);
  printReport(tested.report, tested.summary, options, people);
  if (options.json) terminal.print(JSON.stringify(tested.report, undefined, 2));
  if (problem === undefined) return tested.report.exitCode;
  people.printError(problem);
  return exitCodes.environment;
}

async function runPlan(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<Answered | Stop> {
  const given = plan.method.needsInstance ? giveValues(plan, options) : undefined;
  if (given?.kind === 'stop') return given;
  const started = await startRuntime(plan, options, people);
  if ('kind' in started) return started;
  await using server = started;
  const session = await openSession(plan, options, server, given);
  if (session.kind === 'stop') return session;
  for (const warning of session.subject?.describe.warnings ?? []) {
    people.printError(`warning: ${warning}`);
  }
  // Awaited here, or the server would be disposed of while it is asked.
  return await runMethod(plan, options, session);
}

function report(plan: TestPlan | Stop, outcome: Answered | Stop, options: TestOptions): Tested {
  return plan.kind === 'stop' || outcome.kind === 'stop'
    ? stoppedReport(outcome.kind === 'stop' ? outcome : interrupted, options)
    : answeredReport(outcome, plan, options);
}
