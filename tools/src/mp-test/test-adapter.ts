import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Stop } from '../stop/stop.ts';
import { besideReport, type Terminal } from '../terminal/terminal.ts';
import { unlessCancelled } from '../terminal/unless-cancelled.ts';
import { askServer, type Outcome, type PreparedRun } from './ask-server.ts';
import { chooseSubject } from './choose-subject.ts';
import { type GivenValues, giveValues } from './connections/given-values.ts';
import { migrateConnections } from './connections/migrate-connections.ts';
import { outcomeReport } from './outcome-report.ts';
import { printReport } from './print-report.ts';
import { planRecording } from './recording/recording-plan.ts';
import { typedComparisonOf } from './recording/typed-comparison.ts';
import { startRuntime } from './runtime/start-runtime.ts';
import type { TestOptions } from './test-options.ts';
import { planTest, type TestPlan } from './test-plan.ts';
import { type Waited, waitForEnd } from './wait/wait-for-end.ts';
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
  const tested = outcomeReport(plan, outcome, options);
  // Each run of a watched adapter has written its own; what cannot be written was said before.
  const written = options.watch ? undefined : writeReports(tested, plan, options);
  const isSaid = plan.kind === 'stop' && plan.code === 'FILE_NOT_WRITTEN';
  const problem = isSaid ? undefined : written;
  const logs = plan.kind === 'stop' ? undefined : plan.logs;
  printReport(tested.report, tested.summary, { ...options, logs }, people);
  if (options.json) terminal.print(JSON.stringify(tested.report, undefined, 2));
  if (problem === undefined) return tested.report.exitCode;
  people.printError(problem);
  return exitCodes.environment;
}

async function runPlan(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<Outcome | Waited> {
  const run = await prepareRun(plan, options, people);
  if ('kind' in run) return run;
  if (options.watch) {
    // Loaded only where it is needed: nobody else watches files.
    const { watchAdapter } = await import('./watch/watch-adapter.ts');
    return await watchAdapter(run, people);
  }
  const started = await startRuntime(plan, options, people, run.given);
  if ('kind' in started) return started;
  await using server = started;
  // Awaited here, or the server would be disposed of while it is asked.
  return options.method === 'wait'
    ? await waitForEnd(server, options.signal, people)
    : await askServer(run, server, people);
}

async function prepareRun(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<PreparedRun | Stop> {
  const given = plan.method.needsInstance ? await findValues(plan, options, people) : undefined;
  if (given?.kind === 'stop') return given;
  const recording = planRecording(plan, options);
  if (recording.kind === 'stop') return recording;
  const typed = typedComparisonOf(options);
  return 'kind' in typed ? typed : { plan, options, given, recording, typed };
}

async function findValues(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<GivenValues | Stop> {
  const migration = { project: plan.project, migrate: options.migrateConnections };
  return (await migrateConnections(migration, people)) ?? giveValues(plan, options, people);
}
