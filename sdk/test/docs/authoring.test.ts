import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

const textOf = (path: string) => readFileSync(join(repository, path), 'utf8');
const pathsOf = (pattern: string) => globSync(pattern, { cwd: repository });

const pages = pathsOf('docs/authoring/*.md');

/** Programs that tests run, or whose types the compiler checks with all other tests. */
const programs = pathsOf('sdk/test/samples/**/*.{ts,sh,cfg}');
const samples = [...programs, ...pathsOf('adapter-template/*/{app,test}/**/*.ts')].map(textOf);

describe.each(pages)('%s', (path) => {
  test('shows code of programs that are tested, and no other', () => {
    for (const block of codeBlocks(textOf(path))) {
      const found = samples.some((sample) => holds(sample, block));
      expect(found, `a program under sdk/test/samples contains\n${block}`).toBe(true);
    }
  });

  test('is a page of the list of questions', () => {
    if (path.endsWith('README.md')) return;
    expect(textOf('docs/authoring/README.md')).toContain(`](${basename(path)})`);
  });
});

test('every sample is run by a test, or is a part of one that is', () => {
  const texts = programs.map((path) => ({ path, text: textOf(path) }));
  for (const path of programs.filter((path) => !path.endsWith('.test.ts'))) {
    const name = path.endsWith('.cfg') ? basename(path) : `/${basename(path)}`;
    const users = texts.filter((user) => user.path !== path && user.text.includes(name));
    expect(users, `who uses ${path}`).not.toEqual([]);
  }
});

/** What is typed into a shell, and what is printed, has other languages or none. */
function codeBlocks(page: string): string[] {
  return [...page.matchAll(/^```(?:ts|js|ini)\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
}

/** Lines in the same order, one after the other; only their common indentation may differ. */
function holds(sample: string, block: string): boolean {
  const sought = withoutIndentation(block.trimEnd().split('\n'));
  const lines = sample.split('\n');
  return lines.some((_, start) => {
    const part = withoutIndentation(lines.slice(start, start + sought.length));
    return part.length === sought.length && part.every((line, index) => line === sought[index]);
  });
}

function withoutIndentation(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth).trimEnd());
}
