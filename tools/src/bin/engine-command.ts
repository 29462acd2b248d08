import { homedir } from 'node:os';
import type Docker from 'dockerode';
import { type BuildNetwork, findBuildNetwork } from '../container/build-network.ts';
import { connectToDocker } from '../container/docker-connection.ts';

/** What every command that needs an engine is given; a string is what went wrong. */
export type EngineWork = (docker: Docker, network: BuildNetwork) => Promise<string | undefined>;

/**
 * Runs a command against the engine of this machine. The exit code is 1 when there is none or the
 * work reports a problem, which is then the last thing printed.
 */
export async function runWithEngine(work: EngineWork): Promise<void> {
  const connection = await connectToDocker({ env: process.env, homeDirectory: homedir() });
  const problem = connection.connected
    ? await work(connection.docker, await findBuildNetwork(process.env))
    : `${connection.reason} Start Docker, or set DOCKER_HOST to where it listens.`;
  if (problem === undefined) return;
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}

/** Prints one line of progress. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
