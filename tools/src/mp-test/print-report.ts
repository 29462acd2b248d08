import path from 'node:path';
import type { Terminal, Tone } from '../terminal/terminal.ts';
import { findingLines } from './finding-lines.ts';
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
  const { failure } = report;
  if (!wasAsked(report)) {
    terminal.printError(failure?.reason ?? '');
  } else {
    terminal.print(`\n${summary}\n`);
    const logFile = logs && path.join(logs, 'validation.log');
    const shown = { verbosity: shownLevel(report, verbosity), logFile };
    for (const { level, text } of findingLines(report, shown)) {
      terminal.print(tones[level] === undefined ? text : terminal.style(tones[level], text));
    }
    if (report.waited === undefined) terminal.print(verdict(report, terminal));
    if (failure?.code !== undefined) terminal.printError(failure.reason);
  }
  printAdvice(report, terminal);
}

/** Nobody lets an adapter run for hours to be told that it has so many warnings. */
function shownLevel({ longRun }: TestReport, verbosity: Verbosity): Verbosity {
  return longRun !== undefined && verbosity < 2 ? 2 : verbosity;
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
