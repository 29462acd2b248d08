import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagesInBundles } from './packages-in-bundles.ts';

/** The folder of the repository. */
export const repository = resolve(import.meta.dirname, '../..');

/** One package of a lock file that comes from a registry. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As an expression of SPDX; empty where nobody says. */
  readonly licence: string;
  /** Whether only those need it who work on Packwright, and nothing of it is in what they build. */
  readonly isForDevelopment: boolean;
  readonly hasInstallScript: boolean;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/** The packages of the repository's lock file, in the order of their names. */
export function lockedPackages(): readonly LockedPackage[] {
  const bundled = packagesInBundles();
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
  return Object.entries<LockEntry>(lock.packages)
    .filter(([place, { link }]) => place.includes('node_modules/') && link !== true)
    .map(([place, entry]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const version = entry.version ?? '';
      return {
        name,
        version,
        licence: entry.license ?? olderLicence(place),
        isForDevelopment: entry.dev === true && !bundled.has(textOf({ name, version })),
        hasInstallScript: entry.hasInstallScript === true,
      };
    })
    .toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
}

/** Lock files leave out the list that some packages have in place of an expression. */
function olderLicence(place: string): string {
  const manifest = JSON.parse(readFileSync(join(repository, place, 'package.json'), 'utf8'));
  const licences: readonly { readonly type: string }[] = manifest.licenses ?? [];
  return licences.map(({ type }) => type).join(' OR ');
}

/** Name and version. */
export function textOf({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string {
  return `${name} ${version}`;
}
