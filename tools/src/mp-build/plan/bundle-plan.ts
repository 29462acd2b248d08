import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isBundleReadme } from '../../offline/bundle-readme.ts';
import type { BuildOptions } from '../build-options.ts';
import { type BuildProblem, optionProblem } from './build-problem.ts';

/** The directory of an offline bundle: the one that was named, or the usual one; undefined without one. */
export function bundleDirectory(
  { save, cwd }: Pick<BuildOptions, 'save' | 'cwd'>,
  usual: string,
): string | undefined {
  if (save === undefined) return undefined;
  return save === true ? usual : path.resolve(cwd, save);
}

/** A bundle has a `README.md`, and must not take the place of another one, such as the project's. */
export function* bundleProblems({
  save,
  cwd,
}: Pick<BuildOptions, 'save' | 'cwd'>): Generator<BuildProblem> {
  if (typeof save !== 'string') return;
  const readme = path.resolve(cwd, save, 'README.md');
  if (!existsSync(readme) || isBundleReadme(readFileSync(readme, 'utf8'))) return;
  yield optionProblem(
    `--save: ${save} has a README.md of something else: name a directory for the bundle alone`,
  );
}
