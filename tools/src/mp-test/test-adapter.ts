import path from 'node:path';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { findServerBin } from '../server/server-bin.ts';
import { startServerProcess } from '../server/server-process.ts';
import { machineProblem } from '../start/machine-problem.ts';
import type { Terminal } from '../terminal.ts';
import { giveValues } from './given-values.ts';
import { answeredReport, stoppedReport, type Tested } from './make-report.ts';
import { printReport } from './print-report.ts';
import { type Answered, runMethod } from './run-method.ts';
import { environmentFailed, interrupted, type Stop } from './stop.ts';
import type { TestOptions } from './test-options.ts';
import { planTest, type TestPlan } from './test-plan.ts';
import { writeReports } from './write-reports.ts';

/**
 * `mp-test`: starts the server with an adapter on this machine, asks it once, checks the answer,
 * reports. Never waits for input; nothing is left running when it resolves.
 */
export async function testAdapter(options: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const people = options.json ? ontoStandardError(terminal) : terminal;
  const plan = planTest(options);
  const outcome = plan.kind === 'stop' ? plan : await runPlan(plan, options, people);
  const tested = report(plan, options.signal.aborted ? interrupted : outcome, options);
  const problem = writeReports(tested, plan, options);
  printReport(tested.report, tested.summary, options, people);
  if (options.json) terminal.print(JSON.stringify(tested.report, undefined, 2));
  if (problem === undefined) return tested.report.exitCode;
  people.printError(problem);
  return exitCodes.environment;
}

/** Standard output is for the report alone. */
function ontoStandardError({ printError }: Terminal): Terminal {
  return { print: printError, printError, style: (_, text) => text };
}

async function runPlan(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<Answered | Stop> {
  const problem = await machineProblem({ searchPath: options.environment.PATH ?? '' });
  if (problem !== undefined) return environmentFailed(problem);
  const given = plan.method.needsInstance ? giveValues(plan, options) : undefined;
  if (given?.kind === 'stop') return given;
  const why = options.runtime === 'auto' ? ' (process runtime: containers are not there yet)' : '';
  people.print(`Testing ${options.method} of ${plan.name} on this machine${why}`);
  const start = await startServerProcess({
    node: options.node,
    serverBin: await findServerBin(),
    directory: plan.directory,
    logDirectory: path.join(plan.directory, 'logs'),
    // Nobody but this machine is to reach it, and two runs go side by side.
    host: '127.0.0.1',
    port: '0',
    environment: options.environment,
    signal: options.signal,
  });
  if (!start.started) {
    const lines = start.end.lastLines.map((line) => `  ${line}`);
    const text = [`The server did not start: ${start.reason}`, ...lines].join('\n');
    return environmentFailed(`${text}\nLogs: ${path.join(plan.name, 'logs')}`);
  }
  await using server = start.server;
  // Awaited here, or the server would be disposed of while it is asked.
  return await runMethod(plan, options, server, given);
}

function report(plan: TestPlan | Stop, outcome: Answered | Stop, options: TestOptions): Tested {
  return plan.kind === 'stop' || outcome.kind === 'stop'
    ? stoppedReport(outcome.kind === 'stop' ? outcome : interrupted, options)
    : answeredReport(outcome, plan, options);
}
