import { adapterKeyProblem } from '../../manifest/adapter-key.ts';
import type { InitOptions } from '../init-options.ts';
import { templateNames } from '../templates.ts';
import { directoryProblem, eulaProblem, iconProblem } from './file-answers.ts';
import { lineProblem } from './text-answers.ts';

/** What is wrong with the answers of the command line: all of it, a line each. */
export function givenProblems(options: InitOptions): string[] {
  const { directory, name, key, description, vendor, eula, icon, template } = options;
  const problems = [
    problemOf('the directory', directory, (text) => directoryProblem(text, options)),
    problemOf('--name', name, lineProblem),
    problemOf('--key', key, adapterKeyProblem),
    problemOf('--description', description, lineProblem),
    problemOf('--vendor', vendor, lineProblem),
    problemOf('--eula', eula, (text) => eulaProblem(text, options)),
    problemOf('--icon', icon, (text) => iconProblem(text, options)),
    problemOf('--template', template, templateProblem),
    options.force && options.skip ? '--force and --skip do not go together' : undefined,
  ];
  return problems.filter((problem) => problem !== undefined);
}

function problemOf(
  option: string,
  given: string | undefined,
  problem: (text: string) => string | undefined,
): string | undefined {
  const found = given === undefined ? undefined : problem(given);
  return found === undefined ? undefined : `${option}: ${found}`;
}

function templateProblem(text: string): string | undefined {
  const known: readonly string[] = templateNames;
  return known.includes(text) ? undefined : `there is no template ${text}, but ${known.join(', ')}`;
}
