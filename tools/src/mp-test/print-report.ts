import path from 'node:path';
import { consoleLines } from '../checks/console-lines.ts';
import type { Terminal, Tone } from '../terminal.ts';
import type { TestOptions } from './test-options.ts';
import type { TestReport } from './test-report.ts';

/** Shows people how a run went. What was collected, or answered, is in the summary. */
export function printReport(
  report: TestReport,
  summary: string,
  { verbosity }: Pick<TestOptions, 'verbosity'>,
  terminal: Terminal,
): void {
  const { failure, findings, request, project } = report;
  if (request === undefined) {
    terminal.printError(failure?.reason ?? '');
  } else {
    terminal.print(`\n${summary}\n`);
    const logFile = path.join(project, 'logs/validation.log');
    // The answer of a server that refused is the only finding, and shown above.
    const shown = request.status >= 200 && request.status < 300 ? verbosity : 0;
    for (const { level, text } of consoleLines(findings, { verbosity: shown, logFile })) {
      terminal.print(tones[level] === undefined ? text : terminal.style(tones[level], text));
    }
  }
  printAdvice(report, terminal);
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
