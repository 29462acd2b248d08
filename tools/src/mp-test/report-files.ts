import { accessSync, constants, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { type Stop, stop } from '../stop/stop.ts';
import type { TestOptions } from './test-options.ts';

/** Stops a run whose reports could not be written in the end, which may be hours away. */
export function unwritableReport({ junit, html, record, cwd }: TestOptions): Stop | undefined {
  const problems = [
    ...[junit, html].map((name) => name && fileProblem(name, cwd)),
    record && directoryProblem(record, path.resolve(cwd, record)),
  ];
  const problem = problems.find((one) => one !== undefined && one !== '');
  if (problem === undefined) return undefined;
  return stop('FILE_NOT_WRITTEN', `The report cannot be written: ${problem} Nothing was asked.`);
}

function fileProblem(name: string, cwd: string): string | undefined {
  const file = path.resolve(cwd, name);
  const found = foundAt(file);
  if (found === undefined) return directoryProblem(name, path.dirname(file));
  if (found.isDirectory()) return `${name} is a directory.`;
  return isWritable(file) ? undefined : `${name} may not be changed.`;
}

/** What is missing of it is made in the nearest directory that is there. */
function directoryProblem(name: string, directory: string): string | undefined {
  const found = foundAt(directory);
  if (found === undefined) return directoryProblem(name, path.dirname(directory));
  if (!found.isDirectory()) return `${directory}, on the way to ${name}, is no directory.`;
  return isWritable(directory) ? undefined : `nothing may be written in ${directory}.`;
}

/** A file among the directories above is no directory to look into. */
function foundAt(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
