import { type ConsoleLine, type ConsoleOptions, consoleLines } from '../checks/console-lines.ts';
import { requestRule } from './failure-findings.ts';
import type { TestReport } from './test-report.ts';

/**
 * What people see of the findings: the vendor's lines, in the right number, and with how to see those
 * that are only counted. That there is no result is shown already, with its reason.
 */
export function findingLines(
  { findings, waited }: TestReport,
  options: ConsoleOptions,
): ConsoleLine[] {
  // Nothing was validated where nobody was asked.
  if (waited !== undefined && findings.length === 0) return [];
  const others = findings.filter(({ rule }) => rule !== requestRule);
  const hasFailed = others.length < findings.length;
  return consoleLines(others, options)
    .filter(({ text }) => !(hasFailed && text === 'Validation passed with no errors'))
    .map((line) => ({ ...line, text: countText(line.text) }));
}

function countText(text: string): string {
  const [, count, thing] =
    /^Found (\d+) (error|warning)s when validating response$/.exec(text) ?? [];
  if (thing === undefined) return text;
  const isOne = count === '1';
  const level = thing === 'error' ? 1 : 2;
  return `Found ${count} ${thing}${isOne ? '' : 's'} when validating response; -v ${level} prints ${isOne ? 'it' : 'them'}`;
}
