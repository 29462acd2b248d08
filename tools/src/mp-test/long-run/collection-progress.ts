import { decimalText } from '../../statistics/decimal-text.ts';
import { counted } from '../../summary/counted.ts';
import type { Progress } from '../../terminal/progress.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { CollectionRow } from './long-run-report.ts';
import { timeText } from './time-text.ts';

/** Shows people one collection of a long run: the time until it begins, its own, and how it went. */
export class CollectionProgress {
  readonly #name: string;
  readonly #due: number;
  readonly #progress: Progress;

  /** @param due when it is to begin, by `performance.now()` */
  constructor(
    terminal: Terminal,
    { number, planned, due }: { number: number; planned: number; due: number },
  ) {
    this.#name = `Collection ${number} of ${planned}`;
    this.#due = due;
    const left = this.#left();
    this.#progress = terminal.progress(left > 0 ? this.#countdown() : this.#name);
  }

  countDown(pause: Promise<void>): Promise<void> {
    return this.#everySecond(() => this.#countdown(), pause);
  }

  ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const begin = performance.now();
    const asking = () => `${this.#name}: asked for ${timeText((performance.now() - begin) / 1000)}`;
    return this.#everySecond(asking, answer);
  }

  done(row: CollectionRow): void {
    const { failure, tookTooLong, seconds, counts, findings } = row;
    const time = `in ${decimalText(seconds, 2)} s${tookTooLong ? ', longer than the interval' : ''}`;
    if (failure !== undefined) {
      this.#progress.failed(`${this.#name}: failed ${time}: ${failure.split('\n', 1).join('')}`);
      return;
    }
    const errors = counted(findings.errors, 'error');
    const warnings = counted(findings.warnings, 'warning');
    const found = `${counted(counts.objects, 'object')}, ${errors}, ${warnings}`;
    this.#progress.done(`${this.#name}: ${found} ${time}`);
  }

  /** It comes to no answer. */
  end(text: string): void {
    this.#progress.failed(`${this.#name}: ${text}`);
  }

  #countdown(): string {
    return `${this.#name} in ${timeText(this.#left())}`;
  }

  #left(): number {
    return Math.max(0, this.#due - performance.now()) / 1000;
  }

  async #everySecond<Result>(text: () => string, work: Promise<Result>): Promise<Result> {
    const timer = setInterval(() => this.#progress.update(text()), 1000);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  }
}
