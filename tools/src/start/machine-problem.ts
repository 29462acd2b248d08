import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** What a machine offers, as the command was told. */
export interface Machine {
  /** The `PATH` of the environment. */
  readonly searchPath: string;
  /** Where the kernel tells about the machine; only for an adapter that reads it. */
  readonly procDirectory?: string;
}

/** Why the server, or the adapter that reads `/proc`, cannot run here; undefined when it can. */
export async function machineProblem(machine: Machine): Promise<string | undefined> {
  const { searchPath, procDirectory } = machine;
  if (!(await isProgram('mkfifo', searchPath))) {
    return 'The program mkfifo, which makes named pipes, is not in the PATH: install coreutils.';
  }
  if (procDirectory !== undefined && !(await isAllowed(path.join(procDirectory, 'stat'), 'R_OK'))) {
    return `The sample adapter reads ${procDirectory}, which only Linux has: run this on a Linux machine, or start another adapter with npm start <directory>.`;
  }
  return undefined;
}

async function isProgram(name: string, searchPath: string): Promise<boolean> {
  const directories = searchPath.split(path.delimiter).filter((directory) => directory !== '');
  const found = directories.map((directory) => isAllowed(path.join(directory, name), 'X_OK'));
  return (await Promise.all(found)).includes(true);
}

function isAllowed(file: string, mode: 'R_OK' | 'X_OK'): Promise<boolean> {
  return access(file, constants[mode]).then(
    () => true,
    () => false,
  );
}
