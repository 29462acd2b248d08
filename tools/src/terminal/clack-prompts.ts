import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, password, S_BAR, select, text } from '@clack/prompts';
import {
  PromptCancelled,
  type Prompts,
  type SelectQuestion,
  type TextQuestion,
} from './prompts.ts';
import { visibleText } from './visible-text.ts';

/** Where questions are shown and answers typed. */
export interface PromptStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** Watches, while a question is open, for somebody who wants the command to end. */
  readonly watch: () => PromptWatch;
}

/** Aborted when the command is to end; disposed of when the question is answered. */
export interface PromptWatch extends Disposable {
  readonly signal: AbortSignal;
}

/** Questions on a terminal. */
export function clackPrompts({ watch, input, output }: PromptStreams): Prompts {
  const ask = async <Answer>(
    question: (streams: AskedStreams) => Promise<Answer>,
  ): Promise<Exclude<Answer, symbol>> => {
    using watched = watch();
    const answer = await question({ input, output, signal: watched.signal });
    if (isCancel(answer)) throw new PromptCancelled();
    return answer as Exclude<Answer, symbol>;
  };
  return {
    text: async ({ message, initial, placeholder, problem, signal }) => {
      const preset = {
        ...(initial === undefined ? {} : { initialValue: initial }),
        ...(placeholder === undefined ? {} : { placeholder: visibleText(placeholder) }),
      };
      const validate = validation(problem);
      const answer = await ask(({ signal: watched, ...streams }) => {
        const either = AbortSignal.any(signal === undefined ? [watched] : [watched, signal]);
        return text({ ...streams, ...preset, message: framed(message), validate, signal: either });
      });
      return answer ?? '';
    },
    password: async ({ message, problem }) => {
      const validate = validation(problem);
      return (
        (await ask((streams) => password({ ...streams, message: framed(message), validate }))) ?? ''
      );
    },
    select: async <Value>({ message, choices, initial }: SelectQuestion<Value>) => {
      // By number: the library wants to know which types the values have.
      const options = choices.map(({ label, hint }, value) => ({
        value,
        label: visibleText(label),
        ...(hint === undefined ? {} : { hint: visibleText(hint) }),
      }));
      const preset = choices.findIndex(({ value }) => value === initial);
      const initialValue = Math.max(0, preset);
      const chosen =
        choices[
          await ask((streams) =>
            select({ ...streams, message: visibleText(message), options, initialValue }),
          )
        ];
      if (chosen === undefined) throw new PromptCancelled();
      return chosen.value;
    },
    confirm: ({ message, initial = true }) =>
      ask((streams) =>
        confirm({ ...streams, message: visibleText(message), initialValue: initial }),
      ),
  };
}

type AskedStreams = Pick<PromptStreams, 'input' | 'output'> & Pick<PromptWatch, 'signal'>;

/** The library draws the frame beside the first line of these questions only. */
function framed(message: string): string {
  return visibleText(message).replaceAll('\n', `\n${S_BAR}  `);
}

function validation(problem: TextQuestion['problem']) {
  return (answer: string | undefined) => {
    const found = problem?.(answer ?? '');
    return found === undefined ? undefined : visibleText(found);
  };
}
