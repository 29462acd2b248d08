import path from 'node:path';
import { consoleLines } from '../checks/console-lines.ts';
import type { Terminal, Tone } from '../terminal/terminal.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';
import { type TestReport, wasAsked } from './test-report.ts';

/** How much is shown, and where the log directory is, if there is one. */
export type PrintOptions = Pick<TestOptions, 'verbosity'> & Pick<TestPlan, 'logs'>;

/** Shows people how a run went. What was collected, or answered, is in the summary. */
export function printReport(
  report: TestReport,
  summary: string,
  { verbosity, logs }: PrintOptions,
  terminal: Terminal,
): void {
  const { failure, findings } = report;
  if (!wasAsked(report)) {
    terminal.printError(failure?.reason ?? '');
  } else {
    terminal.print(`\n${summary}\n`);
    const logFile = logs && path.join(logs, 'validation.log');
    const shown = { verbosity: shownLevel(report, verbosity), logFile };
    // Nothing was validated where nobody was asked.
    const lines = report.waited && findings.length === 0 ? [] : consoleLines(findings, shown);
    for (const { level, text } of lines) {
      terminal.print(tones[level] === undefined ? text : terminal.style(tones[level], text));
    }
    if (report.waited === undefined) terminal.print(verdict(report, terminal));
    if (failure?.code !== undefined) terminal.printError(failure.reason);
  }
  printAdvice(report, terminal);
}

/** Nobody lets an adapter run for hours to be told that it has so many warnings. */
function shownLevel({ longRun, failure }: TestReport, verbosity: Verbosity): Verbosity {
  if (longRun !== undefined) return verbosity < 2 ? 2 : verbosity;
  // The first findings of a failure say again what is shown above.
  return failure !== undefined && verbosity < 2 ? 0 : verbosity;
}

type Verbosity = TestOptions['verbosity'];

/** How it went, and how many findings matter. */
export function verdict({ passed, counts }: TestReport, { style }: Terminal): string {
  const { errors, warnings } = counts;
  const found = `${counted(errors, 'error')} and ${counted(warnings, 'warning')}`;
  return passed ? style('green', `Passed with ${found}`) : style('red', `Failed with ${found}`);
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

const tones: Readonly<Record<'ERROR' | 'WARNING' | 'INFO', Tone | undefined>> = {
  ERROR: 'red',
  WARNING: 'yellow',
  INFO: undefined,
};

function printAdvice({ failure }: TestReport, terminal: Terminal): void {
  if (failure?.logs !== undefined) terminal.printError(`Logs: ${failure.logs}`);
  for (const text of failure?.whatToTry ?? []) terminal.printError(`What to try: ${text}`);
}
