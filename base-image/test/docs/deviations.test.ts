import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, repository, tableRows } from './page.ts';

describe.each([
  { of: 'Server', folder: 'base-image/test', least: 50 },
  { of: 'Adapter library', folder: 'sdk/test', least: 10 },
])('Each deviation under "$of"', ({ of, folder, least }) => {
  const rows = tableRows(readPage('docs/deviations.md'), of);

  test.each(rows.map((row) => [row[0], ...row.slice(1)]))('is tested: %s', (...row) => {
    expect(row).toHaveLength(5);
    for (const cell of row) expect(cell).not.toBe('');
    const [, path = '', words = ''] = /^`([^`]+)` "(.+)"$/.exec(row[4] ?? '') ?? [];
    const file = path.startsWith('e2e/') ? path : join(folder, path);
    expect(existsSync(join(repository, file)), `${file} exists`).toBe(true);
    expect(titlesIn(file)).toContain(words);
  });

  test('is a row of its own', () => {
    const names = rows.map(([what]) => what);
    expect(names.length).toBeGreaterThan(least);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Everything that may be a title: the texts of the file and of a table beside it, without comments. */
function titlesIn(file: string): string {
  const table = file.replace('.test.ts', '.ts');
  const files = existsSync(join(repository, table)) ? [file, table] : [file];
  return files
    .map(readPage)
    .join('')
    .replaceAll("\\'", "'")
    .replace(/^\s*(\/\/|\*).*$/gm, '');
}
