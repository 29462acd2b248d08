import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, repository, tableRows } from './page.ts';

const rows = tableRows(readPage('docs/deviations.md'), 'Server');

describe('Each deviation of the server', () => {
  test.each(rows.map((row) => [row[0], ...row.slice(1)]))('is tested: %s', (...row) => {
    expect(row).toHaveLength(5);
    for (const cell of row) expect(cell).not.toBe('');
    const [, path = '', words = ''] = /^`([^`]+)` "(.+)"$/.exec(row[4] ?? '') ?? [];
    const file = path.startsWith('e2e/') ? path : join('base-image/test', path);
    expect(existsSync(join(repository, file)), `${file} exists`).toBe(true);
    expect(titlesIn(file)).toContain(words);
  });

  test('is a row of its own', () => {
    const names = rows.map(([what]) => what);
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Everything that may be a title: the texts of the file, without its comments. */
function titlesIn(file: string): string {
  return readPage(file)
    .replaceAll("\\'", "'")
    .replace(/^\s*(\/\/|\*).*$/gm, '');
}
