import { type Stop, stop } from '../../stop/stop.ts';
import { counted } from '../../summary/counted.ts';
import type { BuildProblem } from './build-problem.ts';

/** Ends a build: all problems in one text. The reason is the project's where it has any. */
export function refusal(problems: readonly BuildProblem[]): Stop {
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = problems.length - errors;
  const code =
    (['WRONG_PROJECT', 'WRONG_OPTION'] as const).find((one) =>
      problems.some((problem) => problem.code === one),
    ) ?? 'NO_REGISTRY';
  const lines = problems.map(({ severity, message }) => `${severity.toLowerCase()}: ${message}`);
  const sum = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}: no pack is made.`;
  return stop(code, [...lines, sum].join('\n'));
}
