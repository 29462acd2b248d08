import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');
const textOf = (path: string) => readFileSync(join(repository, path), 'utf8');

const page = textOf('docs/authoring/errors.md');
const rows = Array.from(
  page.matchAll(/^\| `([A-Z_]+)` \|(.+)\|$/gm),
  ([, code = '', rest = '']) => ({
    code,
    cells: rest.split('|').map((cell) => cell.trim()),
  }),
);

test('each code of an SdkError has a row, and each row a code', () => {
  expect(rows.map(({ code }) => code).sort()).toEqual(codesOf('sdk/src/errors.ts').sort());
});

test.each(rows)('$code tells what it means, who acts, and what to do', ({ cells }) => {
  const [meaning, who, advice] = cells;
  expect(cells).toHaveLength(3);
  expect(page).toContain(`| **${who}** |`);
  expect(meaning).toMatch(/\.$/);
  expect(advice).toMatch(/\.$/);
});

test('each code is thrown somewhere', () => {
  const paths = globSync('sdk/src/*/**/*.ts', { cwd: repository });
  const sources = paths.map(textOf).join('');
  for (const { code } of rows) expect(sources).toContain(`'${code}'`);
});

/** What the compiler knows as the codes of an error. */
function codesOf(file: string): string[] {
  const union = /export type SdkErrorCode =([^;]+);/.exec(textOf(file))?.[1] ?? '';
  return Array.from(union.matchAll(/'([A-Z_]+)'/g), ([, code = '']) => code);
}
