import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles } from '../pak/project-files.ts';
import { dockerIgnore } from './docker-ignore.ts';
import { projectContext } from './project-context.ts';

/**
 * The files of a project that go to the engine for an image build, by name: what may go there at all,
 * see `projectContext`, without what `.dockerignore` names.
 */
export function contextFiles(directory: string): string[] {
  const text = dockerIgnoreText(directory);
  const { ignores, readmitted } = dockerIgnore(text);
  const hidden = readmitted.flatMap((name) => /^\.[^/]*/.exec(name)?.[0] ?? []);
  return projectContext(projectFiles(directory, hidden), text).filter((name) => !ignores(name));
}

/** The text of a project's `.dockerignore`; empty where there is none. */
export function dockerIgnoreText(directory: string): string {
  try {
    return readFileSync(path.join(directory, '.dockerignore'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
