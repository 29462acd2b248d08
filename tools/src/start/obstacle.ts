import { access } from 'node:fs/promises';
import path from 'node:path';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { machineProblem } from './machine-problem.ts';
import type { StartOptions } from './start-options.ts';

/** Why it makes no sense to start, and the exit code that says whose turn it is. */
export interface Obstacle {
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** What is known to fail before anything is started. */
export async function findObstacle(options: StartOptions): Promise<Obstacle | undefined> {
  const problem = await machineProblem(options.machine);
  if (problem !== undefined) return { text: problem, exitCode: exitCodes.environment };
  if (await exists(path.join(options.directory, 'commands.cfg'))) return undefined;
  return {
    text: `There is no commands.cfg in ${options.name}: name the directory of an adapter, such as adapter-template/host`,
    exitCode: exitCodes.wrongUsage,
  };
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
