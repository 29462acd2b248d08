import type { SchemaProblem } from '../src/index.ts';

interface Rule {
  /** What differs on purpose. */
  readonly name: string;
  /** Whether a document, or what we say of it, shows this difference. */
  readonly applies: (document: unknown, problems: readonly SchemaProblem[]) => boolean;
}

const rules: readonly Rule[] = [
  {
    name: 'a whole number is a valid double',
    applies: (document, problems) =>
      problems.length === 0 && hasField(document, 'numberValue', Number.isInteger),
  },
  {
    name: 'an identifier without description may say null',
    applies: (document, problems) =>
      problems.length === 0 && hasField(document, 'description', (value) => value === null),
  },
  {
    name: 'a group has a key, a label and says whether it repeats',
    applies: (_, problems) =>
      problems.some(({ path }) =>
        /\.groups\[\d+\]\.(key|label|instanced|instance_required)$/.test(path),
      ),
  },
  {
    name: 'int32 and int64 are ranges',
    applies: (_, problems) =>
      problems.some(({ message }) => /^must be at (least|most) -?\d{10,}/.test(message)),
  },
];

/** The deviations that can make our verdict on a document another one than the vendor's. */
export function explainedDifferences(
  document: unknown,
  problems: readonly SchemaProblem[],
): readonly string[] {
  return rules.filter((rule) => rule.applies(document, problems)).map(({ name }) => name);
}

function hasField(value: unknown, name: string, matches: (value: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, one]) => (key === name && matches(one)) || hasField(one, name, matches),
  );
}
