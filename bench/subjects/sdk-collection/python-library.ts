import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const packages = ['vmware-aria-operations-integration-sdk-lib==1.1.0', 'requests', 'urllib3'];
const directory = join(import.meta.dirname, '../../.cache/bench-python');
const python = join(directory, 'bin/python');

/** How the program of the library is started, or why it cannot be: installed once, in `.cache`. */
export function pythonWithLibrary(): { program: string[] } | { reason: string } {
  if (!existsSync(python)) {
    const problem =
      problemOf('python3', ['-m', 'venv', directory]) ??
      problemOf(python, ['-m', 'pip', 'install', '--quiet', ...packages]);
    if (problem !== undefined) {
      rmSync(directory, { recursive: true, force: true });
      return { reason: problem };
    }
  }
  return { program: [python, join(import.meta.dirname, 'python_library.py')] };
}

function problemOf(command: string, words: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? `${words.join(' ')}: ${stderr.trim().split('\n').at(-1)}`;
}
