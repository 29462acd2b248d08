import { typedComparison } from '../../recording/comparison-file.ts';
import type { Stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { askServer, type PreparedRun } from '../ask-server.ts';
import { outcomeReport } from '../outcome-report.ts';
import { printReport, verdict } from '../print-report.ts';
import { planRecording } from '../recording/recording-plan.ts';
import { recordingOf } from '../recording/use-recording.ts';
import type { Answered } from '../run-method.ts';
import type { AdapterServer } from '../runtime/adapter-server.ts';
import { writeReports } from '../write-reports.ts';
import { changeLines } from './change-lines.ts';
import { RunHistory } from './run-history.ts';

/** The runs of an adapter that is watched, one after the other, as people see them. */
export class WatchedRuns {
  #run: PreparedRun;
  readonly #people: Terminal;
  readonly #history: RunHistory;
  #count = 0;

  constructor(run: PreparedRun, people: Terminal) {
    this.#run = run;
    this.#people = people;
    const { recording, typed } = run;
    this.#history = new RunHistory(
      recording.kind === 'compare' ? recording.comparison : typedComparison(typed),
    );
  }

  /** How many are over. */
  get count(): number {
    return this.#count;
  }

  /** Says why there is a next one; nothing where there is no reason. */
  begin(files: readonly string[]): void {
    const [first, second, ...others] = files;
    if (first === undefined) return;
    const more = others.length === 0 ? [] : [`${others.length} more`];
    const names = [first, ...(second === undefined ? [] : [second]), ...more].join(', ');
    const time = new Date().toTimeString().slice(0, 8);
    this.#people.print(`\n${this.#people.style('bold', `${time} ${names} changed`)}`);
  }

  /** Asks once more, and shows what is new. Gives back why there was no answer. */
  async next(server: AdapterServer): Promise<Stop | undefined> {
    const { plan, options } = this.#run;
    // What is compared with may have been recorded anew.
    const recording = planRecording(plan, options);
    if (recording.kind === 'stop') return recording;
    const outcome = await askServer({ ...this.#run, recording }, server, this.#people);
    if (outcome.kind === 'stop') return outcome;
    // With what was typed when somebody was asked: nobody is asked again.
    this.#run = { ...this.#run, given: outcome.session.subject?.given ?? this.#run.given };
    if (outcome.kind === 'answered') this.#show(outcome);
    return undefined;
  }

  /** Says why there was no answer, or not even a server. */
  tell(stop: Stop): void {
    this.#people.printError(stop.text);
    this.#end();
  }

  #show(answered: Answered): void {
    const { plan, options } = this.#run;
    const tested = outcomeReport(plan, answered, options);
    const problem = writeReports(tested, plan, options);
    const { report, summary } = tested;
    const changes = this.#history.add(recordingOf(answered), report.findings);
    if (changes.differences === undefined) {
      printReport(report, summary, { ...options, logs: plan.logs }, this.#people);
    } else {
      const lines = changeLines(changes);
      for (const { tone, text } of lines) this.#people.print(this.#people.style(tone, text));
      if (lines.length === 0) this.#people.print('  nothing is different');
      const seconds = report.request?.seconds.toFixed(2);
      this.#people.print(`${verdict(report, this.#people)} in ${seconds} s`);
    }
    if (problem !== undefined) this.#people.printError(problem);
    this.#end();
  }

  #end(): void {
    this.#count += 1;
    if (this.#count > 1) return;
    const { name } = this.#run.plan;
    this.#people.print(`\nWatching ${name}: a change of a file tests it again. Ctrl-C ends it.`);
  }
}
