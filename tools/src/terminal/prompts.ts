/**
 * Questions to a person. Each resolves with the answer; when the person does not want to answer
 * (Ctrl-C, Escape) it throws `PromptCancelled`, which ends the command with exit code 130.
 */
export interface Prompts {
  text(question: TextQuestion): Promise<string>;
  /** The answer is not shown. */
  password(question: Omit<TextQuestion, 'initial'>): Promise<string>;
  select<Value>(question: SelectQuestion<Value>): Promise<Value>;
  confirm(question: { readonly message: string; readonly initial?: boolean }): Promise<boolean>;
}

/** A question that is answered with a line of text. */
export interface TextQuestion {
  readonly message: string;
  /** What Enter alone gives. */
  readonly initial?: string;
  /** Shown dimmed while nothing is typed; never an answer. */
  readonly placeholder?: string;
  /** Takes the question back: it ends as if the person had not wanted to answer. */
  readonly signal?: AbortSignal;
  /** What is wrong with an answer; undefined takes it. */
  readonly problem?: (answer: string) => string | undefined;
}

/** A question that is answered by choosing. */
export interface SelectQuestion<Value> {
  readonly message: string;
  readonly choices: readonly Choice<Value>[];
  readonly initial?: Value;
}

/** One answer of several. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Shown beside the label of the choice that the cursor is on. */
  readonly hint?: string;
}

/** Thrown by a question that the person did not want to answer. */
export class PromptCancelled extends Error {
  override readonly name = 'PromptCancelled';

  constructor() {
    super('Cancelled.');
  }
}
