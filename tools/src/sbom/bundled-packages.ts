import type { InstalledPackage } from './installed-package.ts';
import { spdxLicense } from './spdx-license.ts';

/**
 * The packages whose licences stand in the file of that name beside a bundle: each begins with a line
 * `name version, licence`, and a line of hyphens is between two.
 */
export function bundledPackages(text: string): InstalledPackage[] {
  return text.split(/^-{80}\n+/m).flatMap((part) => {
    const [, name, version, license] = /^(\S+) (\S+), (.+)\n/.exec(part) ?? [];
    if (name === undefined || version === undefined) return [];
    return [{ ecosystem: 'npm', name, version, license: spdxLicense(license) }];
  });
}
