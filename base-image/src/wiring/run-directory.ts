import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import tmp from 'tmp';
import { ownPrefix } from './run-owner.ts';

/** A private directory (0700) with the named pipes (0600) of one run. */
export interface RunDirectory {
  readonly path: string;
  /** The server writes, the adapter reads. */
  readonly input: string;
  /** The adapter writes, the server reads. */
  readonly output: string;
  /**
   * What the adapter prints. Not the socket pairs that Node makes for children: a program that
   * opens `/dev/stderr`, as shell programs do, cannot open a socket.
   */
  readonly stdout: string;
  readonly stderr: string;
  /** Where a result that is too large for memory is kept. */
  readonly spool: string;
  /** Takes the directory away with everything in it; never fails, leftovers are gone at exit. */
  remove(): Promise<void>;
}

// What a crash leaves behind is removed when the process exits; what KILL leaves, by the next server.
tmp.setGracefulCleanup();

/**
 * Makes run directories below the system's temporary directory. Node cannot make a named pipe
 * itself, so this starts a process (3 to 17 ms): make several at once, ahead of the requests.
 *
 * @throws the file system's error, or one that quotes what `mkfifo` said; nothing is left then
 */
export async function makeRunDirectories(count: number): Promise<RunDirectory[]> {
  const made: RunDirectory[] = [];
  try {
    while (made.length < count) made.push(toRunDirectory(makePrivateDirectory()));
    await makePipes(made.flatMap(pipesOf));
    return made;
  } catch (error) {
    await Promise.all(made.map((directory) => directory.remove()));
    throw error;
  }
}

/** The paths of its four named pipes. */
function pipesOf({ input, output, stdout, stderr }: RunDirectory): readonly string[] {
  return [input, output, stdout, stderr];
}

function toRunDirectory({ path, remove }: PrivateDirectory): RunDirectory {
  return {
    path,
    input: join(path, 'input_pipe'),
    output: join(path, 'output_pipe'),
    stdout: join(path, 'stdout'),
    stderr: join(path, 'stderr'),
    spool: join(path, 'result'),
    remove,
  };
}

async function makePipes(paths: readonly string[]): Promise<void> {
  // `cleanup` would handle signals, and so end the server in the middle of an orderly stop.
  // Streams that are not needed are not made: when a start fails, Node keeps what it made for it.
  const options = { reject: false, cleanup: false, stdin: 'ignore', stdout: 'ignore' } as const;
  const made = await execa('mkfifo', ['-m', '600', ...paths], options);
  if (made.failed) throw new Error(made.stderr || made.originalMessage || 'mkfifo failed');
}

type PrivateDirectory = Pick<RunDirectory, 'path' | 'remove'>;

/** @throws the file system's error */
function makePrivateDirectory(): PrivateDirectory {
  const options = { prefix: ownPrefix(), mode: 0o700, unsafeCleanup: true };
  const { name, removeCallback } = tmp.dirSync(options);
  return { path: name, remove: () => removeAndForget(name, removeCallback) };
}

/**
 * `tmp` strikes a directory off its list before it removes it, so a server that exits meanwhile
 * would leave it. Removed first, it stays on the list until it is gone.
 */
async function removeAndForget(path: string, forget: () => void): Promise<void> {
  try {
    if (!isRemovedAtOnce(path)) await rm(path, persistently);
  } catch {
    return; // then it is removed at exit
  }
  try {
    forget();
  } catch {
    // It is gone: that is what `tmp` finds.
  }
}

/** What an adapter started may write until it has ended. */
const persistently = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/** The pipes, the note of the process, and what an adapter may have put beside them. */
const usualEntries = 8;

/**
 * Removes a directory with few files in it. A thread that works on each of them in turn costs a
 * request as much as the answer; many files, or large trees, are work for one all the same.
 */
function isRemovedAtOnce(path: string): boolean {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    if (entries.length > usualEntries || entries.some((entry) => entry.isDirectory())) return false;
    for (const { name } of entries) unlinkSync(join(path, name));
    rmdirSync(path);
    return true;
  } catch {
    return false; // others are at work in it, or it is not ours any more
  }
}
