import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, password, select, text } from '@clack/prompts';
import {
  PromptCancelled,
  type Prompts,
  type SelectQuestion,
  type TextQuestion,
} from './prompts.ts';

/** Where questions are shown and answers typed. */
export interface PromptStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Questions on a terminal. */
export function clackPrompts(streams: PromptStreams): Prompts {
  return {
    text: async ({ message, initial, placeholder, ...question }) =>
      answered(
        await text({
          ...streams,
          message,
          ...(initial === undefined ? {} : { initialValue: initial }),
          ...(placeholder === undefined ? {} : { placeholder }),
          validate: validation(question),
        }),
      ) ?? '',
    password: async ({ message, ...question }) =>
      answered(await password({ ...streams, message, validate: validation(question) })) ?? '',
    select: async <Value>({ message, choices, initial }: SelectQuestion<Value>) => {
      // By number: the library wants to know which types the values have.
      const options = choices.map(({ label, hint }, value) => ({
        value,
        label,
        ...(hint === undefined ? {} : { hint }),
      }));
      const initialValue = Math.max(
        0,
        choices.findIndex(({ value }) => value === initial),
      );
      const chosen =
        choices[answered(await select({ ...streams, message, options, initialValue }))];
      if (chosen === undefined) throw new PromptCancelled();
      return chosen.value;
    },
    confirm: async ({ message, initial = true }) =>
      answered(await confirm({ ...streams, message, initialValue: initial })),
  };
}

function validation({ problem }: Pick<TextQuestion, 'problem'>) {
  return (answer: string | undefined) => problem?.(answer ?? '');
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new PromptCancelled();
  return answer as Exclude<Answer, symbol>;
}
