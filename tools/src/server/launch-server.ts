import { execa } from 'execa';
import type { Environment } from '../environment.ts';

/** What the process of a server is started with. */
export interface LaunchOptions {
  /** The `node` to run it with. */
  readonly node: string;
  /** The bin of the server, see `findServerBin`. */
  readonly serverBin: string;
  /** Holds `commands.cfg`; the work directory of the server and its adapters. */
  readonly directory: string;
  /** Where `server.log` and the adapter's log go; made when missing. */
  readonly logDirectory: string;
  readonly host: string;
  /** As text, for the server judges it; `0` takes any free port. */
  readonly port: string;
  /** The rest of the server's environment, which its adapters get too. */
  readonly environment: Environment;
  /** Told each line the server prints, its log among them. */
  readonly onLine?: (line: string) => void;
}

/** The process of a server that may not answer yet. */
export interface Launched {
  readonly pid: number;
  /** Resolves when the server says where it listens; stays open when it never does. */
  readonly url: Promise<string>;
  readonly ended: Promise<ServerEnd>;
  terminate(): void;
}

/** How the process of a server ended. */
export interface ServerEnd {
  /** The server's own: 2 for a wrong switch, 3 when it could not start. Undefined after a signal. */
  readonly exitCode: number | undefined;
  /** For people, such as "it ended with exit code 3". */
  readonly reason: string;
  /** The last lines it printed, 40 at most. */
  readonly lastLines: readonly string[];
}

// The server is done 5 s after TERM at the latest.
const killAfter = 6000;
const keptLines = 40;

/**
 * Starts the process and reads what it prints. It is ended when this process exits or is ended by a
 * signal that can be caught; after a `kill -9` of this one it goes on.
 */
export function launchServer(options: LaunchOptions): Launched {
  const { promise: url, resolve: announce } = Promise.withResolvers<string>();
  const lastLines: string[] = [];
  const child = spawnServer(options, (line) => {
    lastLines.push(line);
    if (lastLines.length > keptLines) lastLines.shift();
    // With port 0 only the server knows.
    const listening = / listens on (\S+)$/.exec(line);
    if (listening?.[1] !== undefined) announce(listening[1]);
    options.onLine?.(line);
  });
  const ended = child.then(({ exitCode, signal, originalMessage }) => ({
    exitCode,
    reason: describeEnd(exitCode, signal, originalMessage),
    lastLines,
  }));
  return { pid: child.pid ?? 0, url, ended, terminate: () => void child.kill('SIGTERM') };
}

function spawnServer(options: LaunchOptions, onLine: (line: string) => void) {
  const { node, serverBin, directory, host, port, logDirectory, environment } = options;
  const readLine = lineReader(onLine);
  return execa(node, [serverBin], {
    cwd: directory,
    env: { ...environment, HOST: host, PORT: port, LOG_DIR: logDirectory },
    extendEnv: false,
    stdin: 'ignore',
    stdout: readLine,
    stderr: readLine,
    buffer: false,
    reject: false,
    forceKillAfterDelay: killAfter,
  });
}

/** A transform that passes nothing on: execa waits for its last line before it reports the end. */
function lineReader(onLine: (line: string) => void) {
  return function* read(line: unknown): Generator<string> {
    onLine(String(line));
    yield* [];
  };
}

function describeEnd(exitCode?: number, signal?: string, message?: string): string {
  if (exitCode !== undefined) return `it ended with exit code ${exitCode}`;
  return signal === undefined ? `it could not be started: ${message}` : `${signal} ended it`;
}
