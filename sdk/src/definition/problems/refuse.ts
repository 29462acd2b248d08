import { SdkError } from '../../errors.ts';

/** @throws SdkError INVALID_DEFINITION that names all problems; nothing when there are none */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new SdkError('INVALID_DEFINITION', `Invalid definition: ${joined(problems)}`);
}

function joined(problems: readonly string[]): string {
  if (problems.length === 1) return `${problems[0]}.`;
  return `${problems.length} problems\n${problems.map((problem) => `- ${problem}`).join('\n')}`;
}
