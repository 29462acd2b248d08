import path from 'node:path';
import type { Environment } from '../environment.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { withoutTilde } from './home-directory.ts';
import { displayName, isProject, noProjectReason, type Project } from './project.ts';
import { addKnownProject, readUserConfiguration } from './user-configuration.ts';

/** What decides about the project of a command. */
export interface ProjectChoice {
  /** The value of `--path`. */
  readonly path: string | undefined;
  readonly cwd: string;
  readonly environment: Environment;
}

/**
 * The project of a command: what `--path` names, else the current directory if it is one, else what a
 * person chooses from the known projects. A person's choice is remembered for the next time; where
 * nobody can be asked nothing outside the project is written.
 */
export async function chooseProject(
  choice: ProjectChoice,
  terminal: Terminal,
): Promise<Project | Stop> {
  const { prompts } = terminal;
  const project = await findProject(choice, prompts);
  if (project.kind === 'stop' || prompts === undefined) return project;
  const problem = addKnownProject(project.directory, choice.environment);
  if (problem !== undefined) {
    terminal.printError(`The project is not remembered: ${problem.text}`);
  }
  return project;
}

async function findProject(
  choice: ProjectChoice,
  prompts: Prompts | undefined,
): Promise<Project | Stop> {
  if (choice.path !== undefined) return namedProject(choice.path, choice);
  if (isProject(choice.cwd)) return { kind: 'project', directory: choice.cwd, name: '.' };
  if (prompts !== undefined) return askedProject(choice, prompts);
  return stop(
    'NO_PROJECT',
    `The current directory is no project: go to the directory of an adapter, or name it with --path.`,
  );
}

function namedProject(text: string, choice: ProjectChoice): Project | Stop {
  const directory = absolute(text, choice);
  const reason = noProjectReason(directory, text);
  if (reason === undefined) return { kind: 'project', directory, name: text };
  return stop('NO_PROJECT', `${reason} Name the directory of an adapter with --path.`);
}

async function askedProject(choice: ProjectChoice, prompts: Prompts): Promise<Project | Stop> {
  const configuration = readUserConfiguration(choice.environment);
  if (configuration.kind === 'stop') return configuration;
  const known = configuration.projects.map((directory) => ({
    value: directory,
    label: labelOf(directory),
  }));
  const chosen =
    known.length === 0
      ? other
      : await prompts.select({
          message: 'Which project?',
          choices: [...known, { value: other, label: 'Other' }],
        });
  const name = chosen === other ? await typedPath(choice, prompts) : chosen;
  return namedProject(name, choice);
}

/** No directory has this name. */
const other = '';

function labelOf(directory: string): string {
  const name = displayName(directory);
  return name === directory ? directory : `${name} (${directory})`;
}

function typedPath(choice: ProjectChoice, prompts: Prompts): Promise<string> {
  return prompts.text({
    message: 'Directory of the project',
    problem: (text) =>
      text === '' ? 'Type a path.' : noProjectReason(absolute(text, choice), text),
  });
}

function absolute(text: string, { cwd, environment }: ProjectChoice): string {
  return path.resolve(cwd, withoutTilde(text, environment));
}
