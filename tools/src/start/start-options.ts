import type { Environment } from '../environment.ts';
import type { Machine } from './machine-problem.ts';

/** One start of the server with the adapter of a project, on this machine and for it only. */
export interface StartOptions {
  /** Absolute; holds `commands.cfg`. Logs go to `logs` in it. */
  readonly directory: string;
  /** The directory as people wrote it. */
  readonly name: string;
  /** End after the summary instead of serving. */
  readonly once: boolean;
  /** The port; without one 8080, or any free port where 8080 is in use. */
  readonly port: string | undefined;
  /** The `node` that runs the server. */
  readonly node: string;
  readonly environment: Environment;
  readonly machine: Machine;
  /** Ends the command. */
  readonly signal: AbortSignal;
}
