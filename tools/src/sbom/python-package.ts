import type { InstalledPackage } from './installed-package.ts';
import { spdxLicense } from './spdx-license.ts';

/** The package that the metadata of a Python installation are of. */
export function pythonPackage(text: string): InstalledPackage[] {
  const [head = ''] = text.split(/\r?\n\r?\n/);
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*?)\\s*$`, 'im').exec(head)?.[1];
  const [name, version] = [field('Name'), field('Version')];
  if (name === undefined || version === undefined) return [];
  const license = spdxLicense(field('License-Expression') ?? field('License'));
  return [{ ecosystem: 'pypi', name, version, license }];
}
