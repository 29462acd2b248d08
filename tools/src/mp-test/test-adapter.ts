import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { interrupted, type Stop } from '../stop/stop.ts';
import { besideReport, type Terminal } from '../terminal/terminal.ts';
import { unlessCancelled } from '../terminal/unless-cancelled.ts';
import { chooseSubject } from './choose-subject.ts';
import { type GivenValues, giveValues } from './connections/given-values.ts';
import { migrateConnections } from './connections/migrate-connections.ts';
import { longRunTested } from './long-run/long-run-tested.ts';
import { type LongRunEnded, runLongRun } from './long-run/run-long-run.ts';
import { answeredReport, stoppedReport, type Tested } from './make-report.ts';
import type { SingleMethod } from './methods.ts';
import { printReport } from './print-report.ts';
import { planRecording } from './recording/recording-plan.ts';
import { useRecording } from './recording/use-recording.ts';
import { type Answered, runMethod } from './run-method.ts';
import { startRuntime } from './runtime/start-runtime.ts';
import { openSession, type Session } from './session.ts';
import type { TestOptions } from './test-options.ts';
import { planTest, type TestPlan } from './test-plan.ts';
import { writeReports } from './write-reports.ts';

/**
 * `mp-test`: starts the server with an adapter, here or in a container, asks it, checks the answer,
 * reports. Without prompts it never waits for input; nothing is left running when it resolves.
 */
export async function testAdapter(typed: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const people = typed.json ? besideReport(terminal) : terminal;
  const project = await unlessCancelled(() => chooseSubject(typed, people));
  const options = project.kind === 'stop' ? typed : { ...typed, path: project.name };
  const plan = project.kind === 'stop' ? project : planTest(options, project);
  const outcome =
    plan.kind === 'stop' ? plan : await unlessCancelled(() => runPlan(plan, options, people));
  const tested = report(plan, outcome, options);
  const problem = writeReports(tested, plan, options);
  const logs = plan.kind === 'stop' ? undefined : plan.logs;
  printReport(tested.report, tested.summary, { ...options, logs }, people);
  if (options.json) terminal.print(JSON.stringify(tested.report, undefined, 2));
  if (problem === undefined) return tested.report.exitCode;
  people.printError(problem);
  return exitCodes.environment;
}

type Outcome = Answered | LongRunEnded | Stop;

async function runPlan(plan: TestPlan, options: TestOptions, people: Terminal): Promise<Outcome> {
  const given = plan.method.needsInstance ? await findValues(plan, options, people) : undefined;
  if (given?.kind === 'stop') return given;
  const recording = planRecording(plan, options);
  if (recording.kind === 'stop') return recording;
  const started = await startRuntime(plan, options, people, given);
  if ('kind' in started) return started;
  await using server = started;
  const session = await openSession({ plan, options, server, given, people });
  if (session.kind === 'stop') return session;
  for (const warning of session.subject?.describe.warnings ?? []) {
    people.printError(`warning: ${warning}`);
  }
  // Awaited here, or the server would be disposed of while it is asked.
  const outcome = await ask(plan, options, session, people);
  return outcome.kind === 'answered' ? useRecording(recording, outcome) : outcome;
}

async function ask(
  plan: TestPlan,
  options: TestOptions,
  session: Session,
  people: Terminal,
): Promise<Outcome> {
  const { method } = options;
  const { subject } = session;
  return method === 'long-run' && subject !== undefined
    ? await runLongRun(plan, { options, session, subject, people })
    : await runMethod(method as SingleMethod, plan, options, session);
}

async function findValues(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<GivenValues | Stop> {
  const migration = { project: plan.project, migrate: options.migrateConnections };
  return (await migrateConnections(migration, people)) ?? giveValues(plan, options, people);
}

function report(plan: TestPlan | Stop, outcome: Outcome, options: TestOptions): Tested {
  // What a long run has collected is not lost when somebody does not want more.
  if (plan.kind === 'plan' && outcome.kind === 'long run') {
    return longRunTested(outcome, plan, options);
  }
  if (options.signal.aborted) return stoppedReport(interrupted, options);
  return plan.kind === 'plan' && outcome.kind === 'answered'
    ? answeredReport(outcome, plan, options)
    : stoppedReport(outcome.kind === 'stop' ? outcome : interrupted, options);
}
