import {
  PromptCancelled,
  type Prompts,
  type SelectQuestion,
  type TextQuestion,
} from '../../src/terminal/prompts.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';

/** One answer: a text, the label of a choice, yes or no; `cancel` for Ctrl-C. */
export type Answer = string | boolean | typeof cancel;

export const cancel = Symbol('cancel');

/** A question that was asked: how, its message, and what it offered. */
export interface AskedQuestion {
  readonly kind: keyof Prompts;
  readonly message: string;
  readonly initial?: unknown;
  readonly labels?: readonly string[];
  /** What was said about answers that were not taken. */
  readonly problems: readonly string[];
}

/** A terminal that remembers what is printed, and answers questions in turn as a person would. */
export class ScriptedTerminal implements Terminal {
  readonly printed: string[] = [];
  readonly errors: string[] = [];
  readonly questions: AskedQuestion[] = [];
  readonly prompts: Prompts | undefined;
  readonly #answers: Answer[];

  /** @param answers undefined where nobody can be asked */
  constructor(answers: readonly Answer[] | undefined) {
    this.#answers = [...(answers ?? [])];
    this.prompts = answers === undefined ? undefined : this.#prompts();
  }

  /** Answers that no question was asked for. */
  get answersLeft(): readonly Answer[] {
    return this.#answers;
  }

  print = (text: string) => void this.printed.push(text);
  printError = (text: string) => void this.errors.push(text);
  style = (_: string, text: string) => text;
  progress = () => ({ update: () => {}, done: () => {}, failed: () => {} });

  #prompts(): Prompts {
    const typed = (kind: 'text' | 'password', question: TextQuestion) => {
      const problems: string[] = [];
      for (;;) {
        const answer = String(this.#next(question.message));
        const problem = question.problem?.(answer);
        if (problem !== undefined) {
          problems.push(problem);
          continue;
        }
        const { message, initial } = question;
        this.questions.push({
          kind,
          message,
          problems,
          ...(initial === undefined ? {} : { initial }),
        });
        return Promise.resolve(answer);
      }
    };
    return {
      text: async (question) => typed('text', question),
      password: async (question) => typed('password', question),
      select: async <Value>({ message, choices, initial }: SelectQuestion<Value>) => {
        const labels = choices.map(({ label }) => label);
        const preset = choices.find(({ value }) => value === initial)?.label;
        this.questions.push({ kind: 'select', message, labels, initial: preset, problems: [] });
        const answer = this.#next(message);
        const chosen = choices.find(({ label }) => label === answer);
        if (chosen === undefined) throw new Error(`'${message}' has no choice '${String(answer)}'`);
        return chosen.value;
      },
      confirm: async ({ message, initial = true }) => {
        this.questions.push({ kind: 'confirm', message, initial, problems: [] });
        return this.#next(message) === true;
      },
    };
  }

  #next(message: string): string | boolean {
    const answer = this.#answers.shift();
    if (answer === undefined) throw new Error(`Nobody answers '${message}'`);
    if (answer === cancel) throw new PromptCancelled();
    return answer as string | boolean;
  }
}
