import { join } from 'node:path';
import { execa } from 'execa';
import tmp from 'tmp';

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

// What a crash leaves behind is removed when the process exits.
tmp.setGracefulCleanup();

/**
 * Makes a run directory below the system's temporary directory. Node cannot make a named pipe
 * itself, so this starts a process (3 to 17 ms): prepare directories ahead of the request.
 *
 * @throws the file system's error, or one that quotes what `mkfifo` said
 */
export async function makeRunDirectory(): Promise<RunDirectory> {
  const { path, remove } = await makePrivateDirectory();
  const directory = {
    path,
    input: join(path, 'input_pipe'),
    output: join(path, 'output_pipe'),
    stdout: join(path, 'stdout'),
    stderr: join(path, 'stderr'),
    spool: join(path, 'result'),
    remove,
  };
  const { input, output, stdout, stderr } = directory;
  const made = await execa('mkfifo', ['-m', '600', input, output, stdout, stderr], {
    reject: false,
    cleanup: false, // its signal handler would end the server in the middle of an orderly stop
  });
  if (!made.failed) return directory;
  await remove();
  throw new Error(made.stderr || made.originalMessage || 'mkfifo failed', { cause: made });
}

function makePrivateDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const options = { prefix: 'packwright-run', mode: 0o700, unsafeCleanup: true };
    tmp.dir(options, (error, path, cleanup) => {
      if (error) return reject(error);
      // The type declarations leave out that it takes a callback.
      const removeThen = cleanup as (done: () => void) => void;
      resolve({ path, remove: () => new Promise((removed) => removeThen(() => removed())) });
    });
  });
}
