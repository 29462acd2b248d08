import { once } from 'node:events';
import path from 'node:path';
import { adapterClient } from '../server/adapter-client.ts';
import { findServerBin } from '../server/server-bin.ts';
import {
  type ServerProcess,
  type ServerStart,
  startServerProcess,
} from '../server/server-process.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { choosePort, host } from './choose-port.ts';
import { collectFirst } from './first-collection.ts';
import { findObstacle } from './obstacle.ts';
import { adapterFailedReport, collectedReport, serverEndReport, servingReport } from './reports.ts';
import type { StartOptions } from './start-options.ts';

/**
 * Starts the server, tests and collects once through it, prints what came, and serves until the
 * signal is aborted. An adapter that fails keeps the server up, for its author to try again; only with
 * `once`, or without an answer to what it needs, that is the end. Nothing is left running when it
 * resolves.
 */
export async function startProject(options: StartOptions, terminal: Terminal): Promise<ExitCode> {
  const obstacle = await findObstacle(options);
  if (obstacle !== undefined) return fail(terminal, obstacle.text, obstacle.exitCode);
  const view = { serverLines: false };
  const start = await startServer(options, terminal, (line) => {
    if (view.serverLines) terminal.print(terminal.style('dim', line));
  });
  if (!start.started) return notStarted(start, options, terminal);
  await using server = start.server;
  const exitCode = await collectOnce(server, options, terminal);
  if (exitCode !== exitCodes.done || options.once || options.signal.aborted) return exitCode;
  view.serverLines = true;
  // Awaited here, or the server would be disposed of while it serves.
  return await serve(server, options, terminal);
}

async function startServer(
  options: StartOptions,
  terminal: Terminal,
  onLine: (line: string) => void,
): Promise<ServerStart> {
  const port = await choosePort(options.port);
  if (port.note !== undefined) terminal.print(port.note);
  return startServerProcess({
    ...options,
    onLine,
    host,
    port: port.port,
    serverBin: await findServerBin(),
    logDirectory: logDirectory(options),
  });
}

function logDirectory({ directory }: StartOptions): string {
  return path.join(directory, 'logs');
}

function notStarted(
  { end, reason }: Extract<ServerStart, { started: false }>,
  options: StartOptions,
  terminal: Terminal,
): ExitCode {
  if (options.signal.aborted) return interrupted(options);
  const exitCode = end.exitCode === exitCodes.wrongUsage ? end.exitCode : exitCodes.environment;
  return fail(
    terminal,
    serverEndReport('The server did not start', reason, end, options),
    exitCode,
  );
}

async function collectOnce(
  server: ServerProcess,
  options: StartOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const collection = await collectFirst({
    client: adapterClient(server.url, options.signal),
    name: path.basename(options.directory),
    directory: logDirectory(options),
  });
  if (options.signal.aborted) return interrupted(options);
  if (collection.kind === 'failed') terminal.printError(adapterFailedReport(collection, options));
  else terminal.print(collectedReport(collection, server, options, terminal.style));
  const exitCode = collection.kind === 'failed' ? exitCodes.adapterFailed : exitCodes.done;
  // Without a definition nobody knows what to ask with.
  if (options.once || collection.asked === undefined) return exitCode;
  terminal.print(servingReport(server.url, collection.asked, options, terminal.style));
  return exitCodes.done;
}

async function serve(
  server: ServerProcess,
  options: StartOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const end = await Promise.race([server.ended, once(options.signal, 'abort')]);
  if ('reason' in end) {
    const text = serverEndReport('The server has ended', end.reason, end, options);
    return fail(terminal, text, exitCodes.environment);
  }
  await server.stop();
  terminal.print('The server has stopped.');
  return exitCodes.done;
}

/** Who ends a server that would run for ever succeeds; who waited for a summary got none. */
function interrupted({ once: summaryOnly }: StartOptions): ExitCode {
  return summaryOnly ? exitCodes.environment : exitCodes.done;
}

function fail(terminal: Terminal, text: string, exitCode: ExitCode): ExitCode {
  terminal.printError(text);
  return exitCode;
}
