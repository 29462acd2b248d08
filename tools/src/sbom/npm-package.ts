import { jsonMembers } from '../json-schema/json-members.ts';
import type { InstalledPackage } from './installed-package.ts';
import { spdxLicense } from './spdx-license.ts';

/** The package that a `package.json` in `node_modules` is of. */
export function npmPackage(text: string): InstalledPackage[] {
  const { name, version, license, licenses } = jsonMembers(text);
  // Folders inside of packages have such files too, only to say of which kind their modules are; and
  // the test data of some is no JSON.
  if (typeof name !== 'string' || typeof version !== 'string') return [];
  return [{ ecosystem: 'npm', name, version, license: spdxLicense(license ?? formerly(licenses)) }];
}

/** As packages of long ago declare it: a list. Of several it does not say how they go together. */
function formerly(licenses: unknown): unknown {
  const [only, ...others]: unknown[] = Array.isArray(licenses) ? licenses : [];
  if (others.length > 0 || typeof only !== 'object' || only === null) return undefined;
  return 'type' in only ? only.type : undefined;
}
