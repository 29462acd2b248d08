import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import { findServerBin } from '../server/server-bin.ts';
import { startServerProcess } from '../server/server-process.ts';
import { machineProblem } from '../start/machine-problem.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { type AskedDefinition, askDefinition } from './ask-definition.ts';
import { type DescribedProject, handWritten } from './find-describe.ts';

/** The runtime that an adapter is asked in: a process of this machine. */
export interface ProcessRuntime {
  /** The `node` that runs the server. */
  readonly node: string;
  readonly environment: Environment;
  /** Gives up. */
  readonly signal: AbortSignal;
}

/**
 * Starts the server in a project's directory, asks for the definition, and ends the server. It takes
 * any free port of 127.0.0.1, and logs to `logs` in the project.
 */
export async function askStartedAdapter(
  { directory, name }: DescribedProject,
  runtime: ProcessRuntime,
): Promise<AskedDefinition> {
  const { environment, signal } = runtime;
  if (!existsSync(path.join(directory, 'commands.cfg'))) return noProject(name);
  const problem = await machineProblem({ searchPath: environment.PATH ?? '' });
  if (problem !== undefined) return stop('MACHINE_LACKS', problem);
  const start = await startServerProcess({
    ...runtime,
    directory,
    logDirectory: path.join(directory, 'logs'),
    serverBin: await findServerBin(),
    host: '127.0.0.1',
    port: '0',
  });
  if (!start.started) {
    if (signal.aborted) return interrupted;
    const words = start.end.lastLines.map((line) => `\n  ${line}`).join('');
    return stop('SERVER_NOT_STARTED', `The server did not start: ${start.reason}${words}`);
  }
  await using server = start.server;
  // Awaited here, or the server would be disposed of while it is asked.
  return await askDefinition({ server: server.url, name, signal });
}

function noProject(name: string): Stop {
  const text = `There is neither commands.cfg nor ${handWritten} in ${name}: name the directory of an adapter with -p.`;
  return stop('NO_PROJECT', text);
}
