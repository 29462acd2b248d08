import path from 'node:path';
import type { Expectations } from '../checks/expected-objects.ts';
import { typedDuration } from '../checks/input/duration.ts';
import { isProject, type Project } from '../project/project.ts';
import type { LongRunPlan } from '../statistics/long-run-summary.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { acceptanceProblem } from './certificates/accept-certificate.ts';
import { type Authorities, findAuthorities } from './certificates/authorities.ts';
import { type Assignments, readAssignments } from './connections/assignments.ts';
import { connectionProblem, suiteApiProblem } from './connections/connection-options.ts';
import { type Inspection, readInspection } from './inspection.ts';
import { defaultLongRun, longRunTimeLimit } from './long-run/long-run-plan.ts';
import { type Method, methods } from './methods.ts';
import { unwritableReport } from './report-files.ts';
import type { TestOptions } from './test-options.ts';

/** What a run will do, before anything is started. */
export interface TestPlan {
  readonly kind: 'plan';
  readonly method: Method;
  readonly project: Project;
  /** Absolute. */
  readonly directory: string;
  /** The directory as people wrote it. */
  readonly name: string;
  /** Where the logs are, as people would write it; undefined without a project, which would hold them. */
  readonly logs: string | undefined;
  /** Undefined for any free one. */
  readonly port: number | undefined;
  /** How the adapter is debugged; undefined when it is not. */
  readonly inspection: Inspection | undefined;
  /** Seconds; undefined for no limit. */
  readonly timeLimit: number | undefined;
  readonly parameters: Assignments;
  readonly credentials: Assignments;
  /** By `hostname`, `username`, `password`. */
  readonly suiteApi: Assignments;
  /** Whom certificates of endpoints are verified with. */
  readonly authorities: Authorities;
  readonly collectionNumber: number | undefined;
  /** Seconds. */
  readonly collectionWindow: number | undefined;
  /** What the checks of a collection are told of other adapters. */
  readonly expectations: Expectations;
  /** Of no use to other methods than a long run. */
  readonly longRun: LongRunPlan;
}

/** Reads the options; the first one that makes no sense stops the run. */
export function planTest(options: TestOptions, project: Project): TestPlan | Stop {
  const method = methods[options.method];
  const parameters = readAssignments('--param', options.parameters);
  const credentials = readAssignments('--credential', options.credentials);
  const suiteApi = readAssignments('--suite-api', options.suiteApi);
  const timeLimit = durationOf('--timeout', options.timeout);
  const collectionWindow = durationOf('--collection-window-duration', options.collectionWindow);
  const duration = durationOf('--duration', options.duration);
  const interval = durationOf('--collection-interval', options.collectionInterval);
  const inspection = readInspection(options);
  const problems = [
    typeof inspection === 'string' ? inspection : undefined,
    runtimeProblem(options),
    portProblem(options.port),
    collectOnlyProblem(options),
    longRunOnlyProblem(options),
    connectionProblem(options),
    acceptanceProblem(options.acceptedCertificates),
    suiteApiProblem(suiteApi),
    watchProblem(options),
    numberProblem(options.collectionNumber),
    foreignProblem(options.expectForeign),
    instanceProblem(options),
    ...[parameters, credentials, suiteApi, timeLimit, collectionWindow, duration, interval].map(
      (one) => (typeof one === 'string' ? one : undefined),
    ),
  ];
  const problem = problems.find((text) => text !== undefined);
  if (problem !== undefined) return stop('WRONG_OPTION', problem);
  const unwritable = unwritableReport(options);
  if (unwritable !== undefined) return unwritable;
  const authorities = findAuthorities(options.caBundle, options.cwd);
  if (authorities.kind === 'stop') return authorities;
  const longRun = {
    duration: asNumber(duration) ?? defaultLongRun.duration,
    interval: asNumber(interval) ?? defaultLongRun.interval,
  };
  return {
    kind: 'plan',
    expectations: { foreign: options.expectForeign },
    method,
    project,
    directory: project.directory,
    name: project.name,
    logs: isProject(project.directory) ? path.join(project.name, 'logs') : undefined,
    port: Number(options.port ?? 0) || undefined,
    inspection: typeof inspection === 'string' ? undefined : inspection,
    timeLimit:
      options.timeout === undefined && inspection === undefined
        ? usualTimeLimit(options, longRun)
        : asNumber(timeLimit),
    parameters: parameters as Assignments,
    credentials: credentials as Assignments,
    suiteApi: suiteApi as Assignments,
    authorities,
    collectionNumber: asNumber(options.collectionNumber && Number(options.collectionNumber)),
    collectionWindow: asNumber(collectionWindow),
    longRun,
  };
}

function runtimeProblem({ runtime, image }: TestOptions): string | undefined {
  if (runtime !== 'process' || image === undefined) return undefined;
  return '--image needs a container: leave --runtime process out.';
}

function portProblem(text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{1,5}$/.test(text) && Number(text) <= 65_535)) return undefined;
  return `--port is ${JSON.stringify(text)}, expected a number from 0 to 65535.`;
}

function collectOnlyProblem(options: TestOptions): string | undefined {
  if (options.method === 'collect') return undefined;
  if (options.collectionNumber === undefined && options.collectionWindow === undefined) {
    return undefined;
  }
  return `--collection-number and --collection-window-duration are for collect, not for ${options.method}.`;
}

function longRunOnlyProblem({ method, duration, collectionInterval }: TestOptions) {
  if (method === 'long-run') return undefined;
  if (duration === undefined && collectionInterval === undefined) return undefined;
  return `--duration and --collection-interval are for long-run, not for ${method}.`;
}

function watchProblem({ watch, method, json, record, image }: TestOptions): string | undefined {
  if (!watch) return undefined;
  if (method === 'long-run' || method === 'wait') {
    return `--watch is for methods that ask once, not for ${method}.`;
  }
  if (image !== undefined) return '--watch is for projects: an image does not change.';
  if (json) return '--watch tests again and again, and --json prints one report: use one of them.';
  if (record !== undefined) return '--watch and --record cannot go together: record what is right.';
  return undefined;
}

function foreignProblem(kinds: readonly string[]): string | undefined {
  if (kinds.every((kind) => kind.trim() !== '')) return undefined;
  return '--expect-foreign needs an adapter, such as VMWARE, or an object type, such as VMWARE::HostSystem.';
}

/** A connection that is neither asked with nor saved was given by mistake. */
function instanceProblem({ method, connection, saveConnection }: TestOptions): string | undefined {
  if (methods[method].needsInstance) return undefined;
  const option = connection === undefined ? '--save-connection' : '--connection';
  if ((connection ?? saveConnection) === undefined) return undefined;
  return `${option} is of no use to ${method}, which is about no adapter instance: leave it out.`;
}

function numberProblem(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{1,3}$/.test(text)) return undefined;
  return `--collection-number is ${JSON.stringify(text)}, expected a number from 0 to 999.`;
}

/** Seconds, what is wrong, or undefined for none. */
function durationOf(option: string, text: string | undefined): number | string | undefined {
  if (text === undefined || (option === '--timeout' && text === 'none')) return undefined;
  const duration = typedDuration(text, option);
  return duration.valid ? duration.seconds : duration.message;
}

function usualTimeLimit({ method }: TestOptions, longRun: LongRunPlan): number {
  return method === 'long-run' ? longRunTimeLimit(longRun) : methods[method].timeLimit;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
