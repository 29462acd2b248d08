import type { Killer, MemoryKills } from '../memory/memory-kills.ts';
import {
  type AdapterProcess,
  type ChildDescriptor,
  type Started,
  startAdapter,
  wasKilled,
} from '../process/adapter-process.ts';
import { recordProcess } from '../wiring/process-record.ts';
import type { RunDirectories } from '../wiring/run-directories.ts';
import { openWiring, type RunWiring } from '../wiring/run-wiring.ts';

/** An adapter process together with the directory and the pipes it is wired to. */
export interface Session extends RunWiring {
  readonly process: AdapterProcess;
  /** To be asked before the server ends the process; `undefined` when nobody killed it until then. */
  killer(): Killer | undefined;
}

export type SessionStart =
  | { readonly kind: 'started'; readonly session: Session }
  | { readonly kind: 'not started'; readonly reason: string };

/** What sessions are made with. */
export interface SessionParts {
  readonly directories: RunDirectories;
  readonly memoryKills: MemoryKills;
}

/**
 * Starts a command with the paths of its input and output pipe as the last two arguments. A start
 * that fails leaves nothing behind.
 */
export async function startSession(
  command: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
  { directories, memoryKills }: SessionParts,
): Promise<SessionStart> {
  const result = await openWiring(directories);
  if (result.kind === 'not started') return result;
  const { wiring } = result;
  const askKiller = memoryKills.watch();
  const started = await startWired(command, environment, wiring);
  if (started.kind === 'started') {
    recordProcess(wiring.directory.path, started.process.pid);
    const killer = askedAtDeath(askKiller, started.process);
    return { kind: 'started', session: { ...wiring, process: started.process, killer } };
  }
  await wiring.close();
  return started;
}

/**
 * Asked when the process dies: the kernel counts a kill before it kills, so that later ones are those
 * of others. Not asked any more when somebody wanted to know before: then the server ended it.
 */
function askedAtDeath(ask: () => Killer, process: AdapterProcess): Session['killer'] {
  let answer: { readonly killer: Killer | undefined } | undefined;
  const killer = () => {
    const end = process.end();
    answer ??= { killer: end && wasKilled(end) ? ask() : undefined };
    return answer.killer;
  };
  void process.exited.then(killer);
  return killer;
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
