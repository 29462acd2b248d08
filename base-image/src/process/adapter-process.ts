import { execa } from 'execa';
import { preferredForKilling } from './oom-preference.ts';
import { watchGroup } from './process-group.ts';
import { whyNotStarted } from './start-failure.ts';

/** How a process ended. */
export type ProcessEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals };

/** Whether KILL ended it. A shell tells that of the program that it waited for as exit code 137. */
export function wasKilled(end: ProcessEnd): boolean {
  return end.kind === 'exit' ? end.code === 137 : end.signal === 'SIGKILL';
}

/** A running adapter: the leader of a process group of its own. */
export interface AdapterProcess {
  readonly pid: number;
  /** Why the kernel may as well kill the server when memory runs out, if it may. */
  readonly notPreferred: string | undefined;
  readonly exited: Promise<ProcessEnd>;
  /** How it ended, if it has. */
  end(): ProcessEnd | undefined;
}

/** A command and what its process is to have. */
export interface AdapterCommand {
  /** The program and its arguments, the two pipes last. */
  readonly words: readonly [string, ...string[]];
  /** All of it: the server's own is not added. */
  readonly environment: NodeJS.ProcessEnv;
  readonly stdout: ChildDescriptor;
  readonly stderr: ChildDescriptor;
}

/** A descriptor for a child. Any number will do, but execa's declarations name only these. */
export type ChildDescriptor = 3 | 4 | 5 | 6 | 7 | 8 | 9;

export type Started =
  | { readonly kind: 'started'; readonly process: AdapterProcess }
  | { readonly kind: 'not started'; readonly reason: string };

/** Starts a command without a shell. */
export async function startAdapter(command: AdapterCommand): Promise<Started> {
  const { environment, stdout, stderr } = command;
  const [program, ...args] = command.words;
  const { started: child, notPreferred } = preferredForKilling(() =>
    execa(program, args, {
      detached: true, // a process group of its own, so that what it starts can be ended with it
      cleanup: false,
      reject: false,
      stdin: 'ignore',
      stdout,
      stderr,
      env: environment,
      extendEnv: false,
    }),
  );
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
  return { kind: 'started', process: { pid: child.pid, notPreferred, exited, end: () => end } };
}
