import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundledPackages } from '../src/sbom/bundled-packages.ts';

const root = resolve(import.meta.dirname, '../..');
const licences = ['base-image/image/server/LICENCES', 'tools/dist/bundle/LICENCES'];
const page = 'tools/dist/page/page.js';

/**
 * The packages that stand in our own files and are passed on with them, as `name version`, whether or
 * not they are dependencies of development only. Needs a build.
 */
export function packagesInBundles(): ReadonlySet<string> {
  const listed = licences.flatMap((file) => bundledPackages(textOf(file)));
  // In a page each licence begins with `name version: `.
  const heading = /^((?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+[\w.+-]*): /gm;
  return new Set([
    ...listed.map(({ name, version }) => `${name} ${version}`),
    ...[...textOf(page).matchAll(heading)].map(([, name = '']) => name),
  ]);
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
