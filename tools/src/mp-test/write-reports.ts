import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Stop } from '../stop/stop.ts';
import { htmlReport } from './html/html-report.ts';
import { makePageData } from './html/make-page-data.ts';
import { junitReport } from './junit-report.ts';
import type { Tested } from './make-report.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';
import { wasAsked } from './test-report.ts';

/**
 * Writes `logs/validation.log` of the project, anew for each run that came to an answer, and the
 * files that were asked for. Gives back why one of them could not be written.
 */
export function writeReports(
  { report, collected }: Tested,
  plan: TestPlan | Stop,
  { junit, html, cwd }: TestOptions,
): string | undefined {
  try {
    if (plan.kind === 'plan' && plan.logs !== undefined && wasAsked(report)) {
      const lines = report.findings.map(({ severity, message }) => `${severity}: ${message}\n`);
      writeFileSync(path.join(plan.directory, 'logs/validation.log'), lines.join(''));
    }
    if (junit !== undefined) writeFileSync(path.resolve(cwd, junit), junitReport(report));
    if (html !== undefined) {
      writeFileSync(path.resolve(cwd, html), htmlReport(makePageData(report, collected)));
    }
    return undefined;
  } catch (error) {
    return `The report cannot be written: ${(error as Error).message}`;
  }
}
