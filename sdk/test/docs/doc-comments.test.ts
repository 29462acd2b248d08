import { describe, expect, test } from 'vitest';
import { compilerMessages } from './compile.ts';
import { examplesIn, type PublicName, publicNames } from './public-name.ts';

const names = publicNames();

describe.each(names)('$name of $from', ({ comment, name, from }) => {
  test('says what it is', () => {
    expect(comment?.replace(/[\s*]/g, '')).toBeTruthy();
  });

  test('shows how it is used', () => {
    const examples = examplesIn(comment ?? '');
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      expect(example).toMatch(new RegExp(`\\b${name}\\b`));
      expect(example).toContain(`from '${from}'`);
    }
  });
});

test('every example compiles', async () => {
  const files = names.flatMap(exampleFiles);
  expect(files.length).toBeGreaterThan(30);
  expect(await compilerMessages(Object.fromEntries(files))).toBe('');
});

/** Each is a program of its own. */
function exampleFiles({ name, comment }: PublicName, place: number): [string, string][] {
  return examplesIn(comment ?? '').map((example, index) => [
    // Numbered, because names may differ in case only.
    `${place}-${name}-${index}.ts`,
    `${example}\n`,
  ]);
}
