import type { Environment } from '../environment.ts';

/** What `mp-init` is asked for. An answer that is undefined was not given on the command line. */
export type InitOptions = {
  /** Where the project is to be, relative to `cwd`. */
  readonly directory: string | undefined;
  readonly name: string | undefined;
  readonly key: string | undefined;
  readonly description: string | undefined;
  readonly vendor: string | undefined;
  /** A file; an empty text for none. */
  readonly eula: string | undefined;
  /** A file; an empty text for the one that all projects begin with. */
  readonly icon: string | undefined;
  readonly template: string | undefined;
  readonly recordings: boolean | undefined;
  readonly git: boolean | undefined;
  /** Take the proposal for each answer that was not given. */
  readonly yes: boolean;
  /** What becomes of files that are there already, with other content. */
  readonly force: boolean;
  readonly skip: boolean;
  /** Bring a project that is there to the layout of this version. */
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly quiet: boolean;
  /** Print one report to standard output. */
  readonly json: boolean;
  readonly cwd: string;
  readonly environment: Environment;
  /** Whether files are written with the rights of the administrator. */
  readonly isRoot: boolean;
  readonly signal: AbortSignal;
};
