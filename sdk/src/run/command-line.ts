/** The words the command table passes, one for each endpoint that starts the adapter. */
export const methods = ['test', 'collect', 'endpoint_urls', 'adapter_definition'] as const;

/**
 * What one run of an adapter is asked for.
 *
 * @example
 * import type { Method } from '@packwright/sdk';
 * const method: Method = 'collect';
 */
export type Method = (typeof methods)[number];

/** What a server starts the adapter for. */
export type CommandLine = {
  readonly method: Method;
  /** Path of the pipe, or file, that holds the adapter instance. */
  readonly input: string;
  /** Path of the pipe, or file, that takes the result. */
  readonly output: string;
};

/**
 * The last three words are the method, the input pipe and the output pipe; a command may have words
 * of its own before them. Undefined where a server would not have started the adapter so.
 *
 * @param only the one method of this program; the word may then be left out
 */
export function commandLine(words: readonly string[], only?: Method): CommandLine | undefined {
  const [input, output] = words.slice(-2);
  const method = methodIn(words) ?? only;
  if (!isMethod(method) || (only && only !== method)) return undefined;
  return input && output ? { method, input, output } : undefined;
}

/** The method word, where it stands before two others. */
export function methodIn(words: readonly string[]): Method | undefined {
  const word = words.at(-3);
  return isMethod(word) ? word : undefined;
}

export function isMethod(word: unknown): word is Method {
  return methods.some((method) => method === word);
}
