import path from 'node:path';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';

/**
 * Which files of a project say nothing about the adapter: what is installed, built, logged or kept by
 * git, what editors write beside a file, and the reports of this command.
 *
 * @returns told a path relative to the project, with slashes
 */
export function ignoredFiles(
  { directory }: TestPlan,
  { junit, html, cwd }: TestOptions,
): (file: string) => boolean {
  const reports = [junit, html]
    .filter((file) => file !== undefined)
    .map((file) => path.relative(directory, path.resolve(cwd, file)).replaceAll(path.sep, '/'));
  return (file) => reports.includes(file) || notOurs.test(file);
}

const notOurs = new RegExp(
  [
    '^(?:logs|build)(?:/|$)',
    // Read once at the start, and written by runs: certificates are saved there.
    String.raw`^connections\.json(?:\.\d+\.tmp)?$`,
    String.raw`(?:^|/)(?:node_modules|\.git)(?:/|$)`,
    // Of vim, emacs and others.
    String.raw`(?:^|/)(?:\.#[^/]*|[^/]*~|\.[^/]*\.sw[a-z]|4913)$`,
  ].join('|'),
);
