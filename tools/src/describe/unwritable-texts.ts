import type { DefinitionProblem } from './definition-problems.ts';

/** XML has no way to write them, not even as references; and halves of characters are none at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Whether XML can carry the text. */
export function isWritable(text: string): boolean {
  return text.isWellFormed() && !unwritable.test(text);
}

/** The texts of a definition that XML cannot carry. */
export function* unwritableTexts(value: unknown, path = ''): Generator<DefinitionProblem> {
  if (typeof value === 'string' && !isWritable(value)) {
    yield { path, message: 'holds a character that XML cannot carry' };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [member, inner] of Object.entries(value)) {
    yield* unwritableTexts(inner, `${path}/${member}`);
  }
}
