import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ProjectFile } from './files/project-file.ts';

/** What becomes of a file. */
export type FileStatus = 'create' | 'identical' | 'skip' | 'conflict' | 'replace' | 'remove';

/** A file, and what becomes of it. */
export interface PlannedFile {
  readonly path: string;
  readonly status: FileStatus;
  /** What it is to hold; undefined where it goes. */
  readonly file: ProjectFile | undefined;
}

/** What becomes of a file that is there with other content. */
export type Disagreement = 'conflict' | 'skip' | 'replace';

/** Compares the files of a project with what is there. Touches nothing. */
export function planFiles(
  files: readonly ProjectFile[],
  directory: string,
  disagreement: Disagreement,
): PlannedFile[] {
  return files.map((file) => {
    return { path: file.path, status: statusOf(file, directory, disagreement), file };
  });
}

function statusOf(file: ProjectFile, directory: string, disagreement: Disagreement): FileStatus {
  if (isBelowFile(directory, path.posix.dirname(file.path))) return 'conflict';
  const target = path.join(directory, file.path);
  const state = statSync(target, { throwIfNoEntry: false });
  if (state === undefined) return 'create';
  // A directory of that name is nothing that could be replaced.
  if (!state.isFile()) return 'conflict';
  if (readFileSync(target).equals(file.bytes)) return 'identical';
  return file.isPrivate ? 'skip' : disagreement;
}

/** Whether something that is no directory is in the way. */
function isBelowFile(directory: string, below: string): boolean {
  if (below === '.') return false;
  if (isBelowFile(directory, path.posix.dirname(below))) return true;
  const target = path.join(directory, below);
  return existsSync(target) && !statSync(target).isDirectory();
}
