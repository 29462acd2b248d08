import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { CapturedOutput } from './captured-output.ts';
import { watchGroup } from './process-group.ts';
import { whyNotStarted } from './start-failure.ts';

/** How a process ended. */
export type ProcessEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals };

/** A running adapter: the leader of a process group of its own. */
export interface AdapterProcess {
  readonly pid: number;
  readonly exited: Promise<ProcessEnd>;
  /** How it ended, if it has. */
  end(): ProcessEnd | undefined;
  /** Resolves when it has exited and its standard output and error were read to their ends. */
  readonly closed: Promise<void>;
  readonly stdout: CapturedOutput;
  readonly stderr: CapturedOutput;
  /** Stops reading its output, which a grandchild may hold open for ever. */
  releaseStreams(): void;
}

export type Started =
  | { readonly kind: 'started'; readonly process: AdapterProcess }
  | { readonly kind: 'not started'; readonly reason: string };

/**
 * Starts a command without a shell.
 *
 * @param words the program and its arguments, the two pipes last
 * @param environment added to the server's own
 */
export async function startAdapter(
  words: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
): Promise<Started> {
  const [program, ...args] = words;
  const child = execa(program, args, {
    detached: true, // a process group of its own, so that what it starts can be ended with it
    cleanup: false,
    reject: false,
    buffer: false,
    stdin: 'ignore',
    encoding: 'buffer',
    env: environment,
  });
  if (child.pid === undefined) {
    return { kind: 'not started', reason: await whyNotStarted(program, (await child).cause) };
  }
  watchGroup(child.pid);
  let end: ProcessEnd | undefined;
  const exited = new Promise<ProcessEnd>((resolve) => {
    child.nodeChildProcess.once('exit', (code, signal) => {
      end = signal ? { kind: 'signal', signal } : { kind: 'exit', code: code ?? 0 };
      resolve(end);
    });
  });
  return {
    kind: 'started',
    process: {
      pid: child.pid,
      exited,
      end: () => end,
      closed: new Promise((resolve) => child.nodeChildProcess.once('close', () => resolve())),
      stdout: capture(child.stdout),
      stderr: capture(child.stderr),
      releaseStreams: () => {
        child.stdout.destroy();
        child.stderr.destroy();
      },
    },
  };
}

function capture(stream: Readable): CapturedOutput {
  const captured = new CapturedOutput();
  stream.on('data', (chunk: Buffer) => captured.add(chunk));
  return captured;
}
