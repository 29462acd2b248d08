import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { PromptCancelled } from '../terminal/prompts.ts';
import { besideReport, type Terminal } from '../terminal/terminal.ts';
import { type Gathered, gatherAnswers } from './answers/gather-answers.ts';
import { type InitReport, printInit } from './init-report.ts';
import type { InitOptions } from './init-options.ts';
import { planFiles } from './plan-files.ts';
import { projectFiles } from './project-files.ts';
import { planUpdate } from './update/plan-update.ts';
import { writeProject } from './write-project.ts';

/**
 * `mp-init`: makes a project, or brings one to the layout of this version. Either all of it is done, or
 * nothing.
 */
export async function initProject(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const people = options.json ? besideReport(terminal) : terminal;
  const plan = options.update ? planUpdate(options) : await planProject(options, people);
  const report = plan.kind === 'stop' ? stopped(plan) : await apply(plan, options);
  printInit(report, options, people);
  if (options.json) terminal.print(JSON.stringify(report, undefined, 2));
  return report.exitCode;
}

/** What is to be done, as far as it is known before anything is touched. */
export type InitPlan = Pick<InitReport, 'directory' | 'adapterKey' | 'template' | 'files'> & {
  readonly kind: 'plan';
  readonly displayName: string;
  /** Whether it is a project already. */
  readonly isUpdate: boolean;
  readonly git: 'wanted' | 'if-possible' | undefined;
  readonly notes: readonly string[];
};

async function planProject(options: InitOptions, terminal: Terminal): Promise<InitPlan | Stop> {
  const gathered = await answersOrCancelled(options, terminal);
  if (gathered.kind === 'stop') return gathered;
  const { directory, answers } = gathered;
  const files = projectFiles(answers);
  const twice = files.find(({ path }, index) => path === files[index + 1]?.path);
  if (twice !== undefined) {
    return stop('WRONG_OPTION', `--icon: the project has another file ${twice.path}: rename it`);
  }
  const disagreement = options.force ? 'replace' : options.skip ? 'skip' : 'conflict';
  return {
    kind: 'plan',
    directory,
    adapterKey: answers.adapterKey,
    displayName: answers.displayName,
    template: answers.template,
    files: planFiles(files, directory, disagreement),
    isUpdate: false,
    git: answers.git ? (options.git === true ? 'wanted' : 'if-possible') : undefined,
    notes: notesOn(gathered, options),
  };
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

function notesOn({ answers: { template } }: Gathered, options: InitOptions): string[] {
  const asRoot = 'You are root: other users can read the project, and write into its logs only.';
  const nothingRecorded = `The template ${template} makes no HTTP calls: there is nothing to record.`;
  return [
    ...(options.isRoot ? [asRoot] : []),
    ...(options.recordings && template !== 'http' ? [nothingRecorded] : []),
  ];
}

async function apply(plan: InitPlan, options: InitOptions): Promise<InitReport> {
  const { kind: _, git, isUpdate: __, displayName: ___, ...rest } = plan;
  const planned = { version: 1, ...rest, dryRun: options.dryRun } as const;
  const conflicts = plan.files.filter(({ status }) => status === 'conflict');
  const problem = conflicts.length > 0 ? inTheWay(conflicts.length, plan) : undefined;
  if (problem !== undefined) return { ...planned, ...stopped(problem) };
  if (options.dryRun) return { ...planned, exitCode: exitCodes.done };
  const { directory, files } = plan;
  const written = await writeProject({ directory, files, git, options });
  if (written.kind === 'stop') return { ...planned, ...stopped(written) };
  return { ...planned, notes: [...plan.notes, ...written.notes], exitCode: exitCodes.done };
}
