import {
  type AdapterProcess,
  type ChildDescriptor,
  type Started,
  startAdapter,
} from '../process/adapter-process.ts';
import type { RunDirectories } from '../wiring/run-directories.ts';
import { openWiring, type RunWiring } from '../wiring/run-wiring.ts';

/** An adapter process together with the directory and the pipes it is wired to. */
export interface Session extends RunWiring {
  readonly process: AdapterProcess;
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
  const result = await openWiring(directories);
  if (result.kind === 'not started') return result;
  const started = await startWired(command, environment, result.wiring);
  if (started.kind === 'started') {
    return { kind: 'started', session: { ...result.wiring, process: started.process } };
  }
  await result.wiring.close();
  return started;
}

async function startWired(
  [program, ...args]: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
  { directory, stdout, stderr }: RunWiring,
): Promise<Started> {
  const words = [program, ...args, directory.input, directory.output] as const;
  const streams = {
    stdout: stdout.descriptor as ChildDescriptor,
    stderr: stderr.descriptor as ChildDescriptor,
  };
  try {
    return await startAdapter({ words, environment, ...streams });
  } catch (error) {
    // Arguments that no program can be given, with a NUL byte say, are refused before the start.
    return { kind: 'not started', reason: (error as Error).message };
  } finally {
    stdout.handedOver();
    stderr.handedOver();
  }
}
