import { tmpdir } from 'node:os';
import { type AdapterOutput, openOutput } from './adapter-output.ts';
import { type AdapterProcess, startAdapter } from './adapter-process.ts';
import type { RunDirectories } from './run-directories.ts';
import type { RunDirectory } from './run-directory.ts';

/** An adapter process together with the directory and the pipe it is wired to. */
export interface Session {
  readonly directory: RunDirectory;
  readonly output: AdapterOutput;
  readonly process: AdapterProcess;
  /** Gives everything back; call it when the process is gone. */
  close(): Promise<void>;
}

export type SessionStart =
  | { readonly kind: 'started'; readonly session: Session }
  | { readonly kind: 'not started'; readonly reason: string };

/**
 * Starts a command with the paths of its input and output pipe as the last two arguments. A start
 * that fails leaves nothing behind.
 */
export async function startSession(
  command: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
  directories: RunDirectories,
): Promise<SessionStart> {
  const place = await openPlace(directories);
  if (place.kind === 'not started') return place;
  const { directory, output } = place;
  const close = () => closePlace(directory, output);
  const [program, ...args] = command;
  const words = [program, ...args, directory.input, directory.output] as const;
  const started = await startAdapter([...words], environment).catch(asReason);
  if (started.kind === 'started') {
    const { process } = started;
    return { kind: 'started', session: { directory, output, process, close } };
  }
  await close();
  return started;
}

type Place =
  | { readonly kind: 'place'; readonly directory: RunDirectory; readonly output: AdapterOutput }
  | { readonly kind: 'not started'; readonly reason: string };

async function openPlace(directories: RunDirectories): Promise<Place> {
  let directory: RunDirectory | undefined;
  try {
    directory = await directories.take();
    return { kind: 'place', directory, output: openOutput(directory.output) };
  } catch (error) {
    await directory?.remove();
    const reason = `no run directory with its pipes could be made in ${tmpdir()}: ${(error as Error).message}`;
    return { kind: 'not started', reason };
  }
}

async function closePlace(directory: RunDirectory, output: AdapterOutput): Promise<void> {
  output.close();
  await directory.remove();
}

/** Arguments that no program can be given, a NUL byte say, are refused before the start. */
function asReason(error: unknown): { kind: 'not started'; reason: string } {
  return { kind: 'not started', reason: (error as Error).message };
}
