import { relative } from 'node:path';
import { isMethod, type Method, methodIn, methods } from './command-line.ts';

/** What a program prints that was not started by a server. */
export type Usage = {
  readonly text: string;
  /** True when it was asked for, so that it is no mistake. */
  readonly wanted: boolean;
};

/** Says what is wrong with the words, and how the program is started. */
export function usage(program: string, words: readonly string[], only?: Method): Usage {
  const name = shortest(program);
  const arguments_ = only ? '' : `<${methods.join('|')}> `;
  const example = only ? '' : 'collect ';
  const help = `${name} answers one request of the adapter server, which starts it as

  node ${name} ${arguments_}<input pipe> <output pipe>

Plain files serve as well: node ${name} ${example}instance.json /dev/stdout
Exit code: 0 after a result, 1 after a failure, 2 when the arguments are wrong.
`;
  const wanted = ['--help', '-h'].includes(words.at(-1) ?? '');
  return { text: wanted ? help : `${mistake(words, only)}\n\n${help}`, wanted };
}

/** As one would type it in the current directory. */
function shortest(program: string): string {
  const path = relative('', program);
  return path.startsWith('..') ? program : path;
}

function mistake(words: readonly string[], only: Method | undefined): string {
  if (only !== undefined && !isMethod(only)) {
    return `The method in run(adapter, ${JSON.stringify(only)}) is none: ${meantMethod(only)}`;
  }
  if (words.length === 0) return 'There are no arguments.';
  const word = methodIn(words);
  if (word !== undefined && only !== undefined && word !== only) {
    return `This program answers ${only} only, and was started for ${word}.`;
  }
  if (word !== undefined || (only !== undefined && words.length > 1)) return emptyPath(words);
  return only === undefined
    ? mistakeAroundMethod(words)
    : 'The path of the output pipe is missing.';
}

function emptyPath(words: readonly string[]): string {
  const [input] = words.slice(-2);
  return `The path of the ${input ? 'output' : 'input'} pipe is empty.`;
}

function mistakeAroundMethod(words: readonly string[]): string {
  if (isMethod(words.at(-1))) {
    return `After ${words.at(-1)}, the paths of the input pipe and the output pipe are missing.`;
  }
  if (isMethod(words.at(-2))) {
    return `After ${words.at(-2)} and the input pipe, the path of the output pipe is missing.`;
  }
  const word = words.at(-3) ?? words[0] ?? '';
  return `The method is ${JSON.stringify(word)}, which is none: ${meantMethod(word)}`;
}

function meantMethod(word: string): string {
  const meant = methods.find((method) => lettersOf(method) === lettersOf(word));
  return meant ? `did you mean ${meant}?` : `it must be one of ${methods.join(', ')}.`;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}
