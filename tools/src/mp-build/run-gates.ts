import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import type { Environment } from '../environment.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type CheckedProject, gateHash, havePassed, notePassed } from './passed-gates.ts';
import type { Gate } from './plan/gates.ts';

/** Where the checks of a project run. */
export interface GateOptions extends CheckedProject {
  readonly environment: Environment;
  /** Ends the check that runs. */
  readonly signal: AbortSignal;
}

/**
 * Runs the checks one after the other; the first that fails ends them, and its output is shown. Checks
 * that have passed for exactly these files are not run again.
 */
export async function runGates(options: GateOptions, people: Terminal): Promise<Stop | undefined> {
  const { gates, directory } = options;
  if (gates.length === 0) return undefined;
  const hash = gateHash(options);
  if (havePassed(directory, hash)) {
    people.printError('The checks of the project have passed, and nothing has changed since');
    return undefined;
  }
  const failed = await runAll(gates, options, people);
  if (failed === undefined) notePassed(directory, hash);
  return failed;
}

async function runAll(
  gates: readonly Gate[],
  options: GateOptions,
  people: Terminal,
): Promise<Stop | undefined> {
  for (const gate of gates) {
    const progress = people.progress(`Checking the ${gate.name} (${commandOf(gate)})`);
    const failed = await runGate(gate, options);
    if (failed === undefined) {
      progress.done(`The ${gate.name} are fine`);
      continue;
    }
    const isOver = failed.code === 'INTERRUPTED';
    progress.failed(`The ${gate.name} ${isOver ? 'were interrupted' : 'are not fine'}`);
    return failed;
  }
  return undefined;
}

async function runGate(gate: Gate, options: GateOptions): Promise<Stop | undefined> {
  const { directory, environment, signal } = options;
  const result = await execa(gate.program, gate.arguments, {
    cwd: directory,
    env: environment,
    extendEnv: false,
    // `tsc` is a package of the project, or of the workspace that it is in.
    preferLocal: true,
    localDir: directory,
    stdin: 'ignore',
    all: true,
    reject: false,
    cancelSignal: signal,
  });
  if (!result.failed) return undefined;
  if (signal.aborted) return interrupted;
  if (result.code === 'ENOENT') return missing(gate);
  const end = result.exitCode === undefined ? result.shortMessage : `exit code ${result.exitCode}`;
  return stop(
    'CHECKS_FAILED',
    `${stripVTControlCharacters(result.all ?? '')}\nThe ${gate.name} of the project fail (${commandOf(gate)}: ${end}). Correct them, or build all the same with --skip-checks.`,
  );
}

function missing(gate: Gate): Stop {
  return stop(
    'MACHINE_LACKS',
    `The ${gate.name} cannot be checked: there is no program ${gate.program}. Run "npm ci" in the project, or build without this check with --skip-checks.`,
  );
}

function commandOf({ program, arguments: words }: Gate): string {
  return [program, ...words].join(' ');
}
