import { type Stop, stop } from '../../stop/stop.ts';
import { counted } from '../../summary/counted.ts';
import type { BuildProblem } from './build-problem.ts';

/** Ends a build: all problems in one text. The reason is the project's where it has any. */
export function refusal(problems: readonly BuildProblem[]): Stop {
  const code =
    (['WRONG_PROJECT', 'WRONG_CONFIGURATION', 'WRONG_OPTION'] as const).find((one) =>
      problems.some((problem) => problem.code === one),
    ) ?? 'NO_REGISTRY';
  return stop(code, refusalText(problems));
}

/** All problems, and how many they are. Where there are only warnings it is `--strict` that ends the build. */
export function refusalText(
  problems: readonly Pick<BuildProblem, 'severity' | 'message'>[],
): string {
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = problems.length - errors;
  const lines = problems.map(({ severity, message }) => `${severity.toLowerCase()}: ${message}`);
  const sum = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}: no pack is made${errors === 0 ? ', as --strict lets warnings fail' : ''}.`;
  return [...lines, sum].join('\n');
}
