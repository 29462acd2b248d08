import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

/** Where golden data is, or why the tests that compare with it do not run here. */
export type GoldenData =
  | { readonly found: true; readonly folder: string }
  | { readonly found: false; readonly reason: string };

/**
 * Looks for one subfolder of the golden data, which lies outside the repository: in
 * PACKWRIGHT_VECTORS, by default `../shared/vectors`, both relative to the repository's root.
 */
export function goldenData(subfolder: string): GoldenData {
  const root = resolve(import.meta.dirname, '../..');
  const folder = resolve(root, process.env.PACKWRIGHT_VECTORS ?? '../shared/vectors', subfolder);
  return existsSync(folder)
    ? { found: true, folder }
    : { found: false, reason: `no golden data in ${folder}` };
}

/**
 * A `describe` for tests that compare with golden data. Without the data they are skipped, with the
 * reason printed; where PACKWRIGHT_REQUIRE names `vectors` they fail instead.
 */
export function describeGolden(
  title: string,
  subfolder: string,
  define: (folder: string) => void,
): void {
  const data = goldenData(subfolder);
  if (data.found) {
    describe(title, () => define(data.folder));
  } else if (isRequired('vectors')) {
    it(`${title} finds its golden data`, () => {
      throw new Error(`${data.reason}, though PACKWRIGHT_REQUIRE demands it`);
    });
  } else {
    console.warn(`Skipped: ${title}: ${data.reason}`);
    describe.skip(`${title} (${data.reason})`, () => it('compares', () => {}));
  }
}

function isRequired(what: string): boolean {
  const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',');
  return required.some((entry) => entry.trim() === what);
}
