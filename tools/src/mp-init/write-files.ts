import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ProjectFile } from './files/project-file.ts';
import type { PlannedFile } from './plan-files.ts';

/** Takes back what was done, the last first. */
export class Undo {
  readonly #steps: (() => void)[] = [];

  add(step: () => void): void {
    this.#steps.unshift(step);
  }

  /** Goes on where a step fails; gives back what stayed. */
  run(): string[] {
    return this.#steps.splice(0).flatMap((step) => {
      try {
        step();
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    });
  }
}

/** Does with each file what the plan says. Where one cannot be written, the caller takes all back. */
export function writeFiles(files: readonly PlannedFile[], directory: string, undo: Undo): void {
  makeDirectory(directory, undo);
  for (const { path: name, status, file } of files) {
    const target = path.join(directory, name);
    if (status === 'remove') removeFile(target, undo);
    if (file === undefined || (status !== 'create' && status !== 'replace')) continue;
    makeDirectory(path.dirname(target), undo);
    writeFile(target, file, undo);
  }
}

/** Makes a directory and those it is in. */
export function makeDirectory(directory: string, undo: Undo): void {
  if (existsSync(directory)) return;
  makeDirectory(path.dirname(directory), undo);
  mkdirSync(directory);
  undo.add(() => rmdirSync(directory));
}

function writeFile(target: string, { bytes, mode }: ProjectFile, undo: Undo): void {
  const before = existsSync(target)
    ? { bytes: readFileSync(target), mode: statSync(target).mode & 0o777 }
    : undefined;
  undo.add(() => {
    if (before === undefined) rmSync(target, { force: true });
    else put(target, before.bytes, before.mode);
  });
  // Scripts that somebody has made executable stay so.
  put(target, bytes, before?.mode ?? mode);
}

/**
 * Whoever reads the file meanwhile sees the old one or the new one.
 *
 * @param mode permissions; those that the user has set for new files when absent
 */
function put(target: string, bytes: Buffer, mode: number | undefined): void {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.mp-init`);
  try {
    writeFileSync(beside, bytes, mode === undefined ? {} : { mode });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

function removeFile(target: string, undo: Undo): void {
  const bytes = readFileSync(target);
  const mode = statSync(target).mode & 0o777;
  undo.add(() => put(target, bytes, mode));
  rmSync(target);
}
