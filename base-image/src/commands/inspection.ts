import type { CommandKey } from './command-key.ts';

/** How adapters are started under Node's debugger: for who writes them, never on a cloud proxy. */
export interface Inspection {
  /** An option of Node, such as `--inspect-wait=127.0.0.1:9229`. */
  readonly option: string;
  /** The only command that it is meant for; all when undefined. */
  readonly command: CommandKey | undefined;
}

/** What a run has more, and does without, while its program is debugged. */
export interface InspectedRun {
  readonly environment: NodeJS.ProcessEnv;
  readonly limitMs: undefined;
}

/**
 * Adds the option to those that Node programs get anyway, and takes the time limit away; undefined for
 * a command that is not debugged. The server itself is not.
 */
export function inspectedRun(
  inspection: Inspection | undefined,
  command: CommandKey,
  environment: NodeJS.ProcessEnv,
): InspectedRun | undefined {
  if (inspection === undefined) return undefined;
  if (inspection.command !== undefined && inspection.command !== command) return undefined;
  const options = [environment.NODE_OPTIONS, inspection.option].filter(Boolean).join(' ');
  return { environment: { NODE_OPTIONS: options }, limitMs: undefined };
}
