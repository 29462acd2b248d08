import { chmodSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { type Committed, firstCommit } from './git/first-commit.ts';
import type { InitOptions } from './init-options.ts';
import type { PlannedFile } from './plan-files.ts';
import { makeDirectory, Undo, writeFiles } from './write-files.ts';

/** What is done with a plan. */
export type Writing = {
  readonly directory: string;
  readonly files: readonly PlannedFile[];
  /** `undefined`: no repository. `wanted`: the project is worth nothing without it. */
  readonly git: 'wanted' | 'if-possible' | undefined;
  readonly options: Pick<InitOptions, 'environment' | 'signal'>;
};

/** The project is there, with what there is to tell about it. */
export interface Written {
  readonly kind: 'written';
  readonly notes: readonly string[];
}

/** Writes a project; where something goes wrong, nothing of it stays. */
export async function writeProject(writing: Writing): Promise<Written | Stop> {
  const undo = new Undo();
  const outcome = await attempt(writing, undo);
  if (outcome.kind === 'written') return outcome;
  const left = undo.run().map((why) => `This could not be taken back: ${why}`);
  return { ...outcome, text: [outcome.text, ...left].join('\n') };
}

async function attempt(writing: Writing, undo: Undo): Promise<Written | Stop> {
  const { directory, files, options } = writing;
  try {
    writeFiles(files, directory, undo);
    makeLogs(path.join(directory, 'logs'), undo);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return stop('FILE_NOT_WRITTEN', `The project cannot be written: ${why}`);
  }
  const notes = await commit(writing, undo);
  if ('kind' in notes) return notes;
  return options.signal.aborted ? interrupted : { kind: 'written', notes };
}

/** The program in the container writes there as another user. */
function makeLogs(directory: string, undo: Undo): void {
  if (existsSync(directory)) return;
  makeDirectory(directory, undo);
  chmodSync(directory, 0o777);
}

async function commit(writing: Writing, undo: Undo): Promise<readonly string[] | Stop> {
  const { directory, files, git, options } = writing;
  if (git === undefined) return [];
  const repository = path.join(directory, '.git');
  if (existsSync(repository)) return ['There is a git repository already: nothing was committed.'];
  undo.add(() => rmSync(repository, { recursive: true, force: true }));
  const names = files.filter(({ file }) => !file?.isPrivate).map(({ path: name }) => name);
  const { environment, signal } = options;
  const committed = await firstCommit({ directory, files: names, environment, signal });
  if (committed.kind === 'committed') return [];
  if (signal.aborted) return interrupted;
  const text = `No git repository was made: ${reasonOf(committed)}`;
  if (git === 'wanted') return stop('GIT_FAILED', `${text}\nLeave it out with --no-git.`);
  rmSync(repository, { recursive: true, force: true });
  return [text];
}

function reasonOf(committed: Exclude<Committed, { kind: 'committed' }>): string {
  return committed.kind === 'missing' ? 'git is not installed.' : committed.reason;
}
