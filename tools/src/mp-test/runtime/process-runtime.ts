import path from 'node:path';
import { lackOfPackages } from '../../project/missing-packages.ts';
import { lackOf } from '../../project/project.ts';
import { findServerBin } from '../../server/server-bin.ts';
import { startServerProcess } from '../../server/server-process.ts';
import { machineProblem } from '../../start/machine-problem.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { inspectionSettings } from '../inspection.ts';
import type { AdapterServer } from './adapter-server.ts';
import { openLogDirectory } from './log-directory.ts';
import type { RuntimeOptions, RuntimePlan } from './runtime-options.ts';

/** Starts the server with the project as its work directory, on this machine. */
export async function startInProcess(
  plan: RuntimePlan,
  { environment, node, signal }: RuntimeOptions,
  people: Terminal,
): Promise<AdapterServer | Stop> {
  const project = { ...plan, kind: 'project' } as const;
  const lack = lackOf(project, 'commands.cfg') ?? lackOfPackages(project);
  if (lack !== undefined) return lack;
  const logDirectory = path.join(plan.directory, 'logs');
  const warning = openLogDirectory(logDirectory);
  if (warning !== undefined) people.printError(`warning: ${warning}`);
  const problem = await machineProblem({ searchPath: environment.PATH ?? '' });
  if (problem !== undefined) return stop('MACHINE_LACKS', problem);
  const debugging = plan.inspection && inspectionSettings(plan.inspection, plan.inspection.host);
  const start = await startServerProcess({
    node,
    serverBin: await findServerBin(),
    directory: plan.directory,
    logDirectory,
    // Nobody but this machine is to reach it; with any free port two runs go side by side.
    host: '127.0.0.1',
    port: String(plan.port ?? 0),
    environment: { ...environment, ...debugging },
    signal,
  });
  if (!start.started) {
    const lines = start.end.lastLines.map((line) => `  ${line}`);
    const text = [`The server did not start: ${start.reason}`, ...lines].join('\n');
    return stop('SERVER_NOT_STARTED', `${text}\nLogs: ${plan.logs}`);
  }
  const { server } = start;
  return {
    runtime: 'process',
    url: server.url,
    logs: plan.logs,
    container: undefined,
    ended: async () => void (await server.ended),
    lastWords: async () => (await server.stop()).lastLines,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
