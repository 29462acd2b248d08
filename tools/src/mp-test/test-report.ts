import type { Finding } from '../checks/finding.ts';
import type { ContainerUsage } from '../statistics/container-usage.ts';
import type { ExitCode } from '../stop/exit-code.ts';
import type { StopCode } from '../stop/stop-codes.ts';
import type { LongRunReport } from './long-run/long-run-report.ts';
import type { MethodName } from './methods.ts';
import type { RuntimeName } from './runtime/adapter-server.ts';

/**
 * What `--json` prints: all that is known of one run. Secrets are hidden in it. Its schema is published:
 * `schemas/test-report.schema.json`.
 */
export interface TestReport {
  /** Changes when a member is removed or means something else. */
  readonly version: 1;
  readonly command: 'mp-test';
  /** The version of these tools. */
  readonly tools: string;
  readonly method: MethodName;
  /** Directory of the project, as it was written on the command line. */
  readonly project: string;
  /** When the command was started, in UTC: `2026-01-31T12:00:00.000Z`. */
  readonly startedAt: string;
  /** Whether a warning fails the run. */
  readonly strict: boolean;
  /** Where the adapter ran; absent when it was not asked. */
  readonly runtime?: RuntimeName;
  /** Absent when the describe was not needed, or not reached. */
  readonly adapterKey?: string;
  readonly passed: boolean;
  readonly exitCode: ExitCode;
  /** Absent when the method was not asked, and of a long run, which asks often. */
  readonly request?: {
    readonly endpoint: string;
    /** 408 stands for a time limit that expired. */
    readonly status: number;
    readonly seconds: number;
    readonly bytes: number;
  };
  /** What the container used while the method was asked; absent without one. */
  readonly container?: ContainerUsage;
  /** Why there is no result; absent when there is one, be it right or wrong. */
  readonly failure?: TestFailure;
  readonly counts: { readonly errors: number; readonly warnings: number };
  readonly findings: readonly Finding[];
  /** The objects that were collected, by type; of a collection only. */
  readonly objectTypes?: readonly ObjectTypeTotals[];
  /** The collections of a long run; of that only. */
  readonly longRun?: LongRunReport;
  /** How long the server was kept running; of the method `wait` only. */
  readonly waited?: { readonly seconds: number };
  /** What the adapter answered; of other methods than a collection. */
  readonly answer?: unknown;
}

/** Whether the adapter was asked at all, or at least kept running. */
export function wasAsked({ request, longRun, waited }: TestReport): boolean {
  return request !== undefined || longRun !== undefined || waited !== undefined;
}

/** Why a run has no result. */
export interface TestFailure {
  /** Why the adapter was not asked to the end; absent when it was, and failed itself. */
  readonly code?: StopCode;
  /** With the exit code of the adapter and its last lines, where it is the adapter's failure. */
  readonly reason: string;
  readonly whatToTry: readonly string[];
  /** Directory of the logs; absent when nothing was started, and of an image without a project. */
  readonly logs?: string;
}

/** What was collected of one object type. */
export interface ObjectTypeTotals {
  /** `adapterKind::objectKind`. */
  readonly type: string;
  readonly objects: number;
  readonly metrics: number;
  readonly properties: number;
  readonly events: number;
}
