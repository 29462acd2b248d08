import path from 'node:path';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Prompts } from '../../terminal/prompts.ts';
import type { InitOptions } from '../init-options.ts';
import type { Answers, IconFile } from './answers.ts';
import { askRest } from './ask-rest.ts';
import { readAnswer, resolvePath } from './file-answers.ts';
import { givenProblems } from './given-problems.ts';

/** All answers, and where the project is to be. */
export interface Gathered {
  readonly kind: 'gathered';
  readonly answers: Answers;
  /** An absolute path. */
  readonly directory: string;
}

/**
 * Takes the answers of the command line, and asks for the others where somebody can be asked. Nobody
 * there: proposals, where there are any.
 */
export async function gatherAnswers(
  options: InitOptions,
  prompts: Prompts | undefined,
): Promise<Gathered | Stop> {
  const problems = givenProblems(options);
  if (problems.length > 0) return stop('WRONG_OPTION', problems.join('\n'));
  const asks = options.yes ? undefined : prompts;
  const missing = asks === undefined ? missingAnswers(options) : [];
  if (missing.length > 0) {
    const text = `Nobody can be asked here, and nothing can be guessed of:\n${missing.join('\n')}`;
    return stop('NO_ANSWER', text);
  }
  const { directory, eula, icon, ...rest } = await askRest(options, asks);
  return {
    kind: 'gathered',
    directory: resolvePath(directory, options),
    answers: {
      kind: 'answers',
      ...rest,
      eula: eula === '' ? undefined : readAnswer(eula, options),
      icon: icon === '' ? undefined : iconFile(icon, options),
    },
  };
}

/** A directory gives a name, and a name a directory. Who hands out the pack nobody can know. */
function missingAnswers({ directory, name, vendor }: InitOptions): string[] {
  return [
    ...(directory === undefined && name === undefined
      ? ['  where the project is to be: mp-init <directory>, or --name']
      : []),
    ...(vendor === undefined ? ['  who hands out the pack: --vendor'] : []),
  ];
}

function iconFile(icon: string, options: InitOptions): IconFile | undefined {
  const bytes = readAnswer(icon, options);
  return bytes === undefined ? undefined : { name: path.basename(icon.trim()), bytes };
}
