import type { Finding, Severity } from './finding.ts';

/** One line for the console, with the level that decides its colour. */
export interface ConsoleLine {
  readonly level: 'ERROR' | 'WARNING' | 'INFO';
  readonly text: string;
}

/** How much is printed. */
export interface ConsoleOptions {
  /** 0 only counts, 1 errors, 2 warnings too, 3 everything but successes. */
  readonly verbosity: 0 | 1 | 2 | 3;
  /** Where all findings were written; undefined when nowhere. */
  readonly logFile: string | undefined;
}

/** What people see of findings: those that matter enough, and how many others there are. */
export function consoleLines(
  findings: readonly Finding[],
  { verbosity, logFile }: ConsoleOptions,
): ConsoleLine[] {
  const errors = count(findings, 'ERROR');
  const warnings = count(findings, 'WARNING');
  const shown = findings.filter(({ severity }) => levels[severity].verbosity <= verbosity);
  return [
    ...shown.map(({ severity, message }) => ({ level: levels[severity].level, text: message })),
    ...(findings.length > 0 && logFile !== undefined
      ? [line('INFO', `All validation logs written to '${logFile}'`)]
      : []),
    ...(verbosity < levels.ERROR.verbosity && errors > 0
      ? [line('ERROR', `Found ${errors} errors when validating response`)]
      : []),
    ...(verbosity < levels.WARNING.verbosity && warnings > 0
      ? [line('WARNING', `Found ${warnings} warnings when validating response`)]
      : []),
    ...(errors + warnings === 0 ? [line('INFO', 'Validation passed with no errors')] : []),
  ];
}

/** The least verbosity with which findings are printed; successes are for the log file only. */
const levels: Readonly<Record<Severity, { verbosity: number; level: ConsoleLine['level'] }>> = {
  ERROR: { verbosity: 1, level: 'ERROR' },
  WARNING: { verbosity: 2, level: 'WARNING' },
  INFORMATION: { verbosity: 3, level: 'INFO' },
  SUCCESS: { verbosity: 4, level: 'INFO' },
};

function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function line(level: ConsoleLine['level'], text: string): ConsoleLine {
  return { level, text };
}
