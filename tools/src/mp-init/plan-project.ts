import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { PromptCancelled } from '../terminal/prompts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Answers } from './answers/answers.ts';
import { type Gathered, gatherAnswers } from './answers/gather-answers.ts';
import type { InitOptions } from './init-options.ts';
import type { InitPlan } from './init-plan.ts';
import { planFiles } from './plan-files.ts';
import { projectFiles } from './project-files.ts';

/** Asks for all that makes a project, and decides about each of its files. Touches nothing. */
export async function planProject(
  options: InitOptions,
  terminal: Terminal,
): Promise<InitPlan | Stop> {
  const gathered = await answersOrCancelled(options, terminal);
  if (gathered.kind === 'stop') return gathered;
  const { directory, answers } = gathered;
  const files = projectFiles(answers);
  const twice = files.find(({ path }, index) => path === files[index + 1]?.path);
  if (twice !== undefined) {
    return stop('WRONG_OPTION', `--icon: the project has another file ${twice.path}: rename it`);
  }
  const { adapterKey, displayName, template } = answers;
  return {
    kind: 'plan',
    directory,
    adapterKey,
    displayName,
    template,
    files: planFiles(files, directory, disagreement(options)),
    git: answers.git ? (options.git === true ? 'wanted' : 'if-possible') : undefined,
    notes: notesOn(answers, options),
  };
}

/** What the command line says of files that are there with other content. */
export function disagreement({ force, skip }: InitOptions) {
  return force ? 'replace' : skip ? 'skip' : 'conflict';
}

async function answersOrCancelled(
  options: InitOptions,
  { prompts }: Terminal,
): Promise<Gathered | Stop> {
  try {
    return await gatherAnswers(options, prompts);
  } catch (error) {
    if (error instanceof PromptCancelled) return interrupted;
    throw error;
  }
}

function notesOn({ template }: Answers, { isRoot, recordings }: InitOptions): string[] {
  return [
    ...(isRoot
      ? [
          'You are root: logs can be written by everybody, since the adapter in a container is another user.',
        ]
      : []),
    ...(recordings && template !== 'http'
      ? [`The template ${template} makes no HTTP calls: there is nothing to record.`]
      : []),
  ];
}
