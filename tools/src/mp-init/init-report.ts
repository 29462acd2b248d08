import { readFileSync } from 'node:fs';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Stop } from '../stop/stop.ts';
import type { StopCode } from '../stop/stop-codes.ts';
import type { InitPlan } from './init-plan.ts';
import type { FileStatus } from './plan-files.ts';
import type { TemplateName } from './templates.ts';

/** What `--json` prints. Its schema is published: `schemas/init-report.schema.json`. */
export interface InitReport {
  /** Changes when a member is removed or means something else. */
  readonly version: 1;
  readonly command: 'mp-init';
  /** The version of these tools. */
  readonly tools: string;
  readonly exitCode: ExitCode;
  /** Whether files were written. */
  readonly written: boolean;
  /** Absolute; absent where it did not come to a plan. */
  readonly directory?: string;
  readonly adapterKey?: string;
  readonly displayName?: string;
  readonly template?: TemplateName;
  readonly files: readonly { readonly path: string; readonly status: FileStatus }[];
  readonly notes: readonly string[];
  /** Why nothing was written; absent when something was, or would have been. */
  readonly failure?: { readonly code: StopCode; readonly reason: string };
}

const packageFile = new URL('../../package.json', import.meta.url);
const { version: tools }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
const command = { version: 1, command: 'mp-init', tools } as const;

/** The report of a plan that was carried out, or only shown. */
export function doneReport(
  plan: InitPlan,
  outcome: { readonly written: boolean; readonly notes: readonly string[] },
): InitReport {
  const { written, notes } = outcome;
  const all = [...plan.notes, ...notes];
  return { ...command, exitCode: exitCodes.done, written, ...planned(plan), notes: all };
}

/** The report of what was not done; the plan is undefined where it did not come to one. */
export function stoppedReport(
  { code, exitCode, text: reason }: Stop,
  plan: InitPlan | undefined,
): InitReport {
  const known = plan === undefined ? { files: [] } : planned(plan);
  const notes = plan?.notes ?? [];
  return { ...command, exitCode, written: false, ...known, notes, failure: { code, reason } };
}

function planned({ directory, adapterKey, displayName, template, files }: InitPlan) {
  return {
    directory,
    displayName,
    ...(adapterKey === undefined ? {} : { adapterKey }),
    ...(template === undefined ? {} : { template }),
    files: files.map(({ path, status }) => ({ path, status })),
  };
}
