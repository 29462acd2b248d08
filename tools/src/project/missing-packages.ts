import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Stop, stop } from '../stop/stop.ts';
import { isObject, readJsonFile } from './json-file.ts';
import type { Project } from './project.ts';

/**
 * Stops a command that is to run a project whose packages nobody has installed, as in a new project or
 * a fresh clone: Node would only say which file imports what. Known of projects with npm's lock file;
 * other package managers keep packages elsewhere.
 */
export function lackOfPackages({ directory, name }: Project): Stop | undefined {
  if (!existsSync(path.join(directory, 'package-lock.json'))) return undefined;
  const read = readJsonFile(path.join(directory, 'package.json'));
  const dependencies = read.kind === 'object' ? read.members.dependencies : undefined;
  const names = isObject(dependencies) ? Object.keys(dependencies) : [];
  const missing = names.filter((dependency) => !isInstalled(dependency, directory));
  if (missing.length === 0) return undefined;
  const list = missing.join(', ');
  return stop(
    'NOT_INSTALLED',
    `Packages of ${name} are not installed: ${list}. Run 'npm ci' there.`,
  );
}

/** Node looks into the directories above as well. */
function isInstalled(dependency: string, directory: string): boolean {
  if (existsSync(path.join(directory, 'node_modules', dependency))) return true;
  const parent = path.dirname(directory);
  return parent !== directory && isInstalled(dependency, parent);
}
