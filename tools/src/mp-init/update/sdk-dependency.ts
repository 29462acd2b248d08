import { isObject, type Members } from '../../project/json-file.ts';
import type { CarriedSdk } from '../carried-parts.ts';

/** The text of a `package.json` that depends on this tarball, and is else as it was. */
export function withSdk(packageJson: Members, sdk: CarriedSdk): string {
  return jsonText(withDependency(packageJson, sdk));
}

/** The text of a lock file that names this tarball, and is else as it was. */
export function withSdkLocked(lock: Members, sdk: CarriedSdk): string {
  const packages = objectOf(lock.packages);
  const place = 'node_modules/@packwright/sdk';
  const { link: _, ...entry } = objectOf(packages[place]);
  const { version, file, integrity } = sdk;
  const changed = {
    ...packages,
    '': withDependency(objectOf(packages['']), sdk),
    [place]: { ...entry, version, resolved: `file:${file}`, integrity },
  };
  return jsonText({ ...lock, packages: changed });
}

function withDependency(members: Members, { file }: CarriedSdk): Members {
  const dependencies = { ...objectOf(members.dependencies), '@packwright/sdk': `file:${file}` };
  return { ...members, dependencies };
}

function objectOf(value: unknown): Members {
  return isObject(value) ? value : {};
}

function jsonText(value: Members): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
