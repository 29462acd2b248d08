import path from 'node:path';
import { adapterKeyProblem, proposeAdapterKey } from '../../manifest/adapter-key.ts';
import type { Prompts, TextQuestion } from '../../terminal/prompts.ts';
import { repositoryAround } from '../git/repository.ts';
import type { InitOptions } from '../init-options.ts';
import { type TemplateName, templateNames, templates } from '../templates.ts';
import type { Answers } from './answers.ts';
import { directoryProblem, eulaProblem, iconProblem, resolvePath } from './file-answers.ts';
import { lineProblem, proposeDirectory, proposeName } from './text-answers.ts';

/** What was answered, files by their names. */
export type Asked = Omit<Answers, 'kind' | 'eula' | 'icon'> & {
  readonly directory: string;
  readonly eula: string;
  readonly icon: string;
};

/** Asks for what was not given, in the order of the vendor's tool; proposals where nobody is there. */
export async function askRest(options: InitOptions, prompts: Prompts | undefined): Promise<Asked> {
  const ask = (given: string | undefined, proposal: string, question: TextQuestion) =>
    answer(given, proposal, question, prompts);
  // Without a name there is nothing to make a proposal of that anybody would keep.
  const place = options.name === undefined ? '' : proposeDirectory(options.name);
  const directory = await ask(options.directory, place, {
    message: 'Directory of the project',
    placeholder: 'my-adapter',
    problem: (text) => directoryProblem(text, options),
  });
  const displayName = await ask(options.name, proposeName(resolvePath(directory, options)), {
    message: 'Display name of the management pack',
    problem: lineProblem,
  });
  const adapterKey = await ask(options.key, proposeAdapterKey(displayName), {
    message: 'Key of the adapter: stays for ever',
    problem: adapterKeyProblem,
  });
  const description = await ask(options.description, `Monitors ${displayName}.`, {
    message: 'Description',
    problem: lineProblem,
  });
  const vendor = await ask(options.vendor, '', { message: 'Vendor', problem: lineProblem });
  const eula = await ask(options.eula, '', {
    message: 'Text file with the end user licence agreement; empty for none',
    problem: (text) => eulaProblem(text, options),
  });
  const icon = await ask(options.icon, '', {
    message: 'Icon, a PNG image of 256 x 256 pixels; empty for one to begin with',
    problem: (text) => iconProblem(text, options),
  });
  const template = await askTemplate(options, prompts);
  const recordings = await askRecordings(template, options, prompts);
  const git = await askGit(path.dirname(resolvePath(directory, options)), options, prompts);
  const texts = { directory, displayName, adapterKey, description, vendor, eula, icon };
  return { ...texts, template, recordings, git };
}

async function answer(
  given: string | undefined,
  proposal: string,
  question: TextQuestion,
  prompts: Prompts | undefined,
): Promise<string> {
  if (given !== undefined) return given.trim();
  if (prompts === undefined) return proposal;
  const initial = proposal === '' ? {} : { initial: proposal };
  return (await prompts.text({ ...question, ...initial })).trim();
}

async function askTemplate(
  { template }: InitOptions,
  prompts: Prompts | undefined,
): Promise<TemplateName> {
  const given = templateNames.find((name) => name === template);
  if (given !== undefined || prompts === undefined) return given ?? 'minimal';
  const choices = templateNames.map((value) => {
    return { value, label: value, hint: templates[value].hint };
  });
  return prompts.select({ message: 'Template', choices, initial: 'minimal' });
}

async function askRecordings(
  template: TemplateName,
  { recordings }: InitOptions,
  prompts: Prompts | undefined,
): Promise<boolean> {
  if (recordings !== undefined || template !== 'http') return recordings ?? false;
  if (prompts === undefined) return true;
  return prompts.confirm({ message: 'Add tests that replay recorded HTTP calls?', initial: true });
}

/** Nothing is committed that nobody wanted. */
async function askGit(
  parent: string,
  { git }: InitOptions,
  prompts: Prompts | undefined,
): Promise<boolean> {
  if (git !== undefined || prompts === undefined) return git ?? false;
  const around = repositoryAround(parent);
  const why = around === undefined ? '' : ` The project is inside of one already, ${around}.`;
  const message = `Make a git repository with a first commit?${why}`;
  return prompts.confirm({ message, initial: around === undefined });
}
