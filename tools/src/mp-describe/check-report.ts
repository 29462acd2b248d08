import type { DescribeFinding } from '../describe-check/describe-finding.ts';
import { counted } from '../summary/counted.ts';
import type { Style } from '../terminal/terminal.ts';
import type { Comparison } from './against.ts';

/** What a check found. */
export interface CheckReport {
  /** The describe.xml that was checked; undefined for one that was made of a definition. */
  readonly file: string | undefined;
  /** About what the describe was made of. */
  readonly warnings: readonly string[];
  readonly findings: readonly DescribeFinding[];
  /** With an earlier version; undefined where nothing was compared. */
  readonly comparison: Comparison | undefined;
}

/** One line for each finding, then the sum. A made describe has no lines that one could look at. */
export function reportText({ file, warnings, findings }: CheckReport, style: Style): string {
  const lines = findings.map(({ severity, message, line }) => {
    const place = file === undefined ? 'definition' : `${file}:${line}`;
    return severity === 'ERROR'
      ? `${place}: ${style('red', 'error')}: ${message}`
      : `${place}: ${style('yellow', 'warning')}: ${message}`;
  });
  const about = warnings.map((warning) => `${style('yellow', 'warning')}: ${warning}`);
  return [...about, ...lines, sum({ file, warnings, findings })].join('\n');
}

/** The report for programs. */
export function reportJson({ file, warnings, findings, comparison }: CheckReport): string {
  const report = {
    version: 1,
    file: file ?? null,
    errors: findings.filter(({ severity }) => severity === 'ERROR').length,
    warnings,
    findings,
    comparison: comparison ?? null,
  };
  return JSON.stringify(report, null, 2);
}

function sum({ file, warnings, findings }: Omit<CheckReport, 'comparison'>): string {
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const rest = findings.length - errors + warnings.length;
  const what = file ?? 'The describe of the definition';
  if (errors + rest === 0) return `${what} is good.`;
  return `${what}: ${counted(errors, 'error')}, ${counted(rest, 'warning')}.`;
}
