import type { DefinitionProblem } from './definition-problems.ts';

/** XML has no way to write them, not even as references; and halves of characters are none at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Whether XML can carry the text. */
export function isWritable(text: string): boolean {
  return text.isWellFormed() && !unwritable.test(text);
}

/** The texts of a definition that its describe cannot carry. Labels go into another file, which takes more. */
export function* unwritableTexts(
  value: unknown,
  path = '',
  member = '',
): Generator<DefinitionProblem> {
  if (typeof value === 'string') {
    if (isLabel(member) && value.isWellFormed()) return;
    if (!isWritable(value)) yield { path, message: 'holds a character that XML cannot carry' };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield* unwritableTexts(inner, `${path}/${name}`, name);
  }
}

function isLabel(member: string): boolean {
  return member === 'label' || member === 'adapter_label' || member === 'description';
}
