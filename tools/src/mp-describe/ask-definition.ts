import path from 'node:path';
import type { AdapterDefinition } from '@packwright/api';
import type { Environment } from '../environment.ts';
import { adapterClient, type EndpointAnswer } from '../server/adapter-client.ts';
import { findServerBin } from '../server/server-bin.ts';
import { type ServerStart, startServerProcess } from '../server/server-process.ts';
import { machineProblem } from '../start/machine-problem.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';

/** The runtime that an adapter is asked in: a process of this machine. */
export interface ProcessRuntime {
  /** The `node` that runs the server. */
  readonly node: string;
  readonly environment: Environment;
  /** Gives up. */
  readonly signal: AbortSignal;
}

/** What an adapter says of itself. */
export type AskedDefinition =
  | { readonly kind: 'definition'; readonly definition: AdapterDefinition }
  /** It has none: status 204. */
  | { readonly kind: 'nothing' }
  | DefinitionFailure;

/** Why nobody knows what it says, for people, and whose turn it is. */
export interface DefinitionFailure {
  readonly kind: 'failed';
  readonly text: string;
  readonly exitCode: ExitCode;
}

/**
 * Starts the server in a project's directory, asks for the definition, and ends the server. It takes
 * any free port of 127.0.0.1, and logs to `logs` in the project.
 */
export async function askDefinition(
  directory: string,
  runtime: ProcessRuntime,
): Promise<AskedDefinition> {
  const { environment, signal } = runtime;
  const problem = await machineProblem({ searchPath: environment.PATH ?? '' });
  if (problem !== undefined) return failed(problem, exitCodes.environment);
  const logDirectory = path.join(directory, 'logs');
  const start = await startServerProcess({
    ...runtime,
    directory,
    logDirectory,
    serverBin: await findServerBin(),
    host: '127.0.0.1',
    port: '0',
  });
  if (!start.started) return signal.aborted ? interrupted : notStarted(start);
  await using server = start.server;
  const answer = await adapterClient(server.url, signal).adapterDefinition();
  return signal.aborted ? interrupted : outcome(answer, logDirectory);
}

const interrupted = failed('Interrupted.', exitCodes.interrupted);

function notStarted({ reason, end }: Extract<ServerStart, { started: false }>): DefinitionFailure {
  const words = end.lastLines.map((line) => `\n  ${line}`).join('');
  return failed(`The server did not start: ${reason}${words}`, exitCodes.environment);
}

function outcome(answer: EndpointAnswer<AdapterDefinition>, logDirectory: string): AskedDefinition {
  if (answer.kind === 'value') return { kind: 'definition', definition: answer.value };
  if (answer.kind === 'nothing') return { kind: 'nothing' };
  const text = failureText(answer).replace(/^/gm, '  ');
  return failed(
    `The adapter failed to answer /adapterDefinition:\n${text}\nLogs: ${logDirectory}`,
    exitCodes.adapterFailed,
  );
}

type Failure = Exclude<EndpointAnswer<object>, { kind: 'value' | 'nothing' }>;

function failureText(answer: Failure): string {
  if (answer.kind === 'no answer') return answer.reason;
  if (answer.kind === 'failure') return `Status ${answer.status}: ${answer.text}`;
  const lines = answer.problems.map(({ path, message }) => `${path} ${message}`);
  return ['The answer breaks the contract:', ...lines].join('\n');
}

function failed(text: string, exitCode: ExitCode): DefinitionFailure {
  return { kind: 'failed', text, exitCode };
}
