import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What the build makes of packages and files of ours together, each with the licences of what is in it. */
const bundles = [
  'base-image/image/server/LICENCES',
  'tools/dist/bundle/LICENCES',
  'tools/dist/page/page.js',
];

/**
 * The packages that stand in our own files and are passed on with them, as `name version`, whether or
 * not they are dependencies of development only. Needs a build.
 */
export function bundledPackages(): ReadonlySet<string> {
  const texts = bundles.map((file) => readFileSync(join(root, file), 'utf8'));
  // Before a comma stands one in a list of licences, before a colon one in a page.
  const heading = /^((?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+[\w.+-]*)[,:] /gm;
  return new Set(texts.flatMap((text) => [...text.matchAll(heading)].map(([, name = '']) => name)));
}
