import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, repository } from './page.ts';

const pages = [
  ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('docs', name),
  ),
  ...['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(join(repository, name))),
].filter((path) => path.endsWith('.md'));

describe.each(pages)('%s', (path) => {
  const page = readPage(path);

  test('links to files and headings that exist', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', heading] = target.split('#');
      const found = file === '' ? path : normalize(join(dirname(path), file));
      expect(existsSync(join(repository, found)), `${target} leads to a file`).toBe(true);
      if (heading)
        expect(anchors(readPage(found)), `${target} leads to a heading`).toContain(heading);
    }
  });

  test('names types where they are', () => {
    for (const [, name = '', target = ''] of page.matchAll(
      /`(\w+)` in \[[^\]]+\]\(([^)#\s]+)\)/g,
    )) {
      expect(readPage(join(dirname(path), target)), `${name} in ${target}`).toContain(name);
    }
  });

  test('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readPage('package.json'));
    for (const [, name = ''] of page.matchAll(/npm run ([\w:-]+)/g)) {
      if (!page.includes(`npm run ${name} --workspace`))
        expect(Object.keys(scripts)).toContain(name);
    }
  });
});

/** The anchors that headings get where the pages are read. */
function anchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
