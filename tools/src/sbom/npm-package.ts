import type { InstalledPackage } from './installed-package.ts';
import { spdxLicense } from './spdx-license.ts';

/** The package that a `package.json` in `node_modules` is of. */
export function npmPackage(text: string): InstalledPackage[] {
  const { name, version, license } = membersOf(text);
  // Folders inside of packages have such files too, only to say of which kind their modules are.
  if (typeof name !== 'string' || typeof version !== 'string') return [];
  return [{ ecosystem: 'npm', name, version, license: spdxLicense(license) }];
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Test data of a package; npm could not have installed it.
    return {};
  }
}
