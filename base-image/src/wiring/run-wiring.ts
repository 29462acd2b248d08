import { tmpdir } from 'node:os';
import { type AdapterOutput, openOutput } from './adapter-output.ts';
import { openProcessOutput, type ProcessOutput } from './process-output.ts';
import type { RunDirectories } from './run-directories.ts';
import type { RunDirectory } from './run-directory.ts';

/** A run directory with the server's ends of its pipes, before there is a process. */
export interface RunWiring {
  readonly directory: RunDirectory;
  readonly output: AdapterOutput;
  readonly stdout: ProcessOutput;
  readonly stderr: ProcessOutput;
  /** Closes all of it and removes the directory. */
  close(): Promise<void>;
}

export type WiringResult =
  | { readonly kind: 'wired'; readonly wiring: RunWiring }
  | { readonly kind: 'not started'; readonly reason: string };

/** Takes a run directory and opens its pipes; a failure leaves nothing behind. */
export async function openWiring(directories: Pick<RunDirectories, 'take'>): Promise<WiringResult> {
  const opened: { close(): void }[] = [];
  const keep = <T extends { close(): void }>(open: T): T => {
    opened.push(open);
    return open;
  };
  let directory: RunDirectory | undefined;
  const close = async () => {
    for (const open of opened) open.close();
    await directory?.remove();
  };
  try {
    directory = await directories.take();
    const output = keep(openOutput(directory.output));
    const stdout = keep(openProcessOutput(directory.stdout));
    const stderr = keep(openProcessOutput(directory.stderr));
    return { kind: 'wired', wiring: { directory, output, stdout, stderr, close } };
  } catch (error) {
    await close();
    const reason = `no run directory with its pipes could be made in ${tmpdir()}: ${(error as Error).message}`;
    return { kind: 'not started', reason };
  }
}
