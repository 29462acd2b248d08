import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, repository, tableRows } from './page.ts';

const path = 'docs/security.md';
const page = readPage(path);

/** All tables of the page have two columns: a statement, and the tests that show it. */
const statements = [...page.matchAll(/^## (.+)$/gm)].flatMap(([, heading = '']) =>
  tableRows(page, heading).map((cells) => ({ heading, cells })),
);

test('the page of security has statements', () => {
  expect(statements.length).toBeGreaterThan(60);
});

describe.each(statements)('$cells.0', ({ cells: [, shownBy = ''], cells }) => {
  const links = [...shownBy.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)];

  test('names the tests that show it, and nothing else', () => {
    expect(cells).toHaveLength(2);
    expect(links.length).toBeGreaterThan(0);
    expect(shownBy.replaceAll(/\[[^\]]+\]\([^)]+\)/g, '')).toMatch(/^(?:, )*$/);
  });

  test('is shown by tests of these titles', () => {
    for (const [, title = '', target = ''] of links) {
      const file = normalize(join(dirname(path), target));
      expect(file).toMatch(/\.(?:test|suite)\.ts$/);
      expect(existsSync(join(repository, file)), `${file} exists`).toBe(true);
      expect(titlesOf(file), `${file} has a test of that title`).toContain(title);
    }
  });
});

describe('What stands between the tables of the page', () => {
  const sections = page.split(/^## /m).slice(1);
  const introductions = sections.map((section) => section.split('\n').slice(1)).map(proseOf);

  test('is no list of statements', () => {
    const bullets = page.split('\n').filter((line) => /^\s*[*-] /.test(line));
    expect(bullets).toEqual([]);
  });

  test('introduces them in a few words, and promises nothing that would need a test', () => {
    const long = introductions.filter((text) => text.split(/\.(?:\s|$)/).length > 4);
    expect(long).toEqual([]);
    const promise =
      /\b(?:nothing|nobody|nowhere|never|none|only|alone|always|cannot|refused|hidden)\b/i;
    expect(introductions.filter((text) => promise.test(text))).toEqual([]);
  });

  function proseOf(lines: readonly string[]): string {
    return lines.filter((line) => line !== '' && !line.startsWith('|')).join(' ');
  }
});

/** Those of a file, and of the tables of rows beside it that it imports. */
function titlesOf(file: string): string[] {
  const text = readPage(file);
  const tables = [...text.matchAll(/ from '(\.\/[\w-]+\.ts)'/g)].map(([, name = '']) =>
    readPage(join(dirname(file), name)),
  );
  return [text, ...tables].flatMap(titlesIn);
}

/** Of tests, of groups of tests, and of rows that are tests. */
function titlesIn(text: string): string[] {
  const call = /\b(?:test|it|describe)(?:\.\w+)*\(\s*|^\s*\]\)\(\s*|\)\(\s*|\btitle: |^\s*\[?\s*/gm;
  return [...text.matchAll(call)].flatMap(({ index, 0: before }) => {
    const literal = /^(['"`])((?:\\.|(?!\1).)*)\1/.exec(text.slice(index + before.length));
    return literal?.[2] === undefined ? [] : [literal[2].replace(/\\(.)/g, '$1')];
  });
}
