import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../project/json-file.ts';
import { makeDirectory } from '../project/make-directory.ts';
import type { Stop } from '../stop/stop.ts';
import { htmlReport } from './html/html-report.ts';
import { makePageData } from './html/make-page-data.ts';
import { junitReport } from './junit-report.ts';
import type { Tested } from './make-report.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';
import { type TestReport, wasAsked } from './test-report.ts';

/**
 * Writes `logs/validation.log` of the project, anew for each run that came to an answer, and the
 * files that were asked for, in directories that are made. Gives back why some could not be written,
 * which keeps no other one from it: a run may have taken hours.
 */
export function writeReports(
  { report, collected }: Tested,
  plan: TestPlan | Stop,
  { junit, html, cwd }: TestOptions,
): string | undefined {
  const inLogs = plan.kind === 'plan' && plan.logs !== undefined && wasAsked(report);
  const log = inLogs ? path.join(plan.directory, 'logs/validation.log') : undefined;
  const problems = [
    write(log, () => validationLog(report), replaced),
    write(junit && path.resolve(cwd, junit), () => junitReport(report)),
    write(html && path.resolve(cwd, html), () => htmlReport(makePageData(report, collected))),
  ].filter((problem) => problem !== undefined);
  return problems.length === 0 ? undefined : problems.join('\n');
}

/** A link in its place, which anybody could have left in that directory, is replaced and not followed. */
function replaced(file: string, text: string): void {
  replaceFile(file, text, 0o644);
}

function validationLog({ findings }: TestReport): string {
  return findings.map(({ severity, message }) => `${severity}: ${message}\n`).join('');
}

/** @param put writes the text of a file */
function write(
  file: string | undefined,
  text: () => string,
  put: (file: string, text: string) => void = writeFileSync,
): string | undefined {
  if (file === undefined) return undefined;
  try {
    makeDirectory(path.dirname(file));
    put(file, text());
    return undefined;
  } catch (error) {
    return `The report cannot be written: ${(error as Error).message}`;
  }
}
