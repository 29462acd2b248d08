import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** What a machine offers, as the command was told. */
export interface Machine {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** The `PATH` of the environment. */
  readonly searchPath: string;
  /** Where the kernel tells about the machine; only what reads it needs it. */
  readonly procDirectory?: string;
}

/** Why the server, or the adapter that reads `/proc`, cannot run here; undefined when it can. */
export async function machineProblem(machine: Machine): Promise<string | undefined> {
  const { platform, searchPath, procDirectory } = machine;
  if (platform === 'win32') {
    return 'Windows has no named pipes in its file system, which the server needs. Run this in WSL 2 or on a Linux machine.';
  }
  if (!(await isProgram('mkfifo', searchPath))) {
    return 'The program mkfifo, which makes named pipes, is not in the PATH. Install it: it is part of coreutils.';
  }
  if (procDirectory !== undefined && !(await isReadable(path.join(procDirectory, 'stat')))) {
    return `The sample adapter reads ${procDirectory}, which this system (${platform}) does not have. Run this on a Linux machine, or name another adapter: npm start <directory>`;
  }
  return undefined;
}

async function isProgram(name: string, searchPath: string): Promise<boolean> {
  const directories = searchPath.split(path.delimiter).filter((directory) => directory !== '');
  const found = directories.map((directory) => isReadable(path.join(directory, name), 'X_OK'));
  return (await Promise.all(found)).includes(true);
}

function isReadable(file: string, mode: 'R_OK' | 'X_OK' = 'R_OK'): Promise<boolean> {
  return access(file, constants[mode]).then(
    () => true,
    () => false,
  );
}
