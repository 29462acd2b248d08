import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';

/** The lists of pinned packages beside this file, by name. */
export type PythonEnvironmentName =
  | 'schemathesis'
  | 'vendor-library'
  | 'vendor-server'
  | 'vendor-tools';

/** Software of others, installed by itself. */
export interface PythonEnvironment {
  /** The interpreter that sees the packages. */
  readonly python: string;
  /** Directory of the programs that they bring. */
  readonly bin: string;
  /** Directory of the packages. */
  readonly sitePackages: string;
}

/**
 * A virtual environment with exactly the packages of a list, below the user's cache directory. It is
 * made once, and anew when the list changes; whoever asks meanwhile waits for it.
 */
export async function pythonEnvironment(name: PythonEnvironmentName): Promise<PythonEnvironment> {
  const list = path.join(import.meta.dirname, `${name}.txt`);
  const hash = createHash('sha256').update(readFileSync(list)).digest('hex').slice(0, 12);
  const directory = path.join(cacheDirectory(), `${name}-${hash}`);
  mkdirSync(cacheDirectory(), { recursive: true });
  await execa('flock', [`${directory}.lock`, 'sh', '-euc', makeOnce, 'sh', directory, list]);
  const python = path.join(directory, 'bin/python');
  return { python, bin: path.dirname(python), sitePackages: sitePackagesOf(directory) };
}

/** A directory without the last file is what an interrupted installation left. */
const makeOnce = `
  [ ! -e "$1/complete" ] || exit 0
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$2"
  touch "$1/complete"
`;

function cacheDirectory(): string {
  const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  return path.join(cache, 'packwright-peers');
}

function sitePackagesOf(directory: string): string {
  const library = path.join(directory, 'lib');
  const [version] = readdirSync(library).filter((entry) => entry.startsWith('python3'));
  if (version === undefined) throw new Error(`There is no python3 in ${library}`);
  return path.join(library, version, 'site-packages');
}
