import type { StopCode } from '../../stop/stop-codes.ts';

/** Something that keeps a pack from being built, or that its author should know. */
export interface BuildProblem {
  /** An error ends the build before anything is touched; a warning does so only with `--strict`. */
  readonly severity: 'ERROR' | 'WARNING';
  /** The reason to stop, should it be the only problem. */
  readonly code: Extract<
    StopCode,
    'WRONG_PROJECT' | 'WRONG_CONFIGURATION' | 'WRONG_OPTION' | 'NO_REGISTRY'
  >;
  /** A sentence that begins with where it is: a file, with line or path in it, or an option. */
  readonly message: string;
}

/** Something wrong in the project. */
export function projectProblem(
  message: string,
  severity: BuildProblem['severity'] = 'ERROR',
): BuildProblem {
  return { severity, code: 'WRONG_PROJECT', message };
}

/** Something wrong about what was typed. */
export function optionProblem(message: string): BuildProblem {
  return { severity: 'ERROR', code: 'WRONG_OPTION', message };
}

/** Something wrong in `config.json`, which is no part of the pack. */
export function configurationProblem(message: string): BuildProblem {
  return { severity: 'ERROR', code: 'WRONG_CONFIGURATION', message };
}
