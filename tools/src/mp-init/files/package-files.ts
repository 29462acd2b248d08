import { type CarriedSdk, carriedTexts } from '../carried-parts.ts';
import type { TemplateName } from '../templates.ts';

/** What the `package.json` of a project has to say about itself. */
export type PackageJson = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
};

/** A lock file: what npm installs, with checksums. */
export type PackageLock = {
  readonly packages?: Readonly<Record<string, PackageJson & { readonly version?: string }>>;
};

/** The `package.json` of a template, for a project of its own: the SDK is a file of it. */
export function packageJson(template: TemplateName, name: string, sdk: CarriedSdk): string {
  const { scripts, dependencies, license: _, ...members } = templatePackage(template);
  const made = {
    ...members,
    name,
    scripts: { ...scripts, 'mp-test': 'mp-test', 'mp-build': 'mp-build' },
    dependencies: { ...dependencies, '@packwright/sdk': `file:${sdk.file}` },
  };
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

/** The lock file beside it, with the checksum of just this tarball. */
export function packageLock(packageText: string, sdk: CarriedSdk): string {
  const own: PackageJson = JSON.parse(packageText);
  const lock: PackageLock = JSON.parse(carriedTexts('_shared').get('package-lock.json') ?? '{}');
  const { name, version, dependencies, devDependencies, engines } = own;
  const made = {
    name,
    version,
    ...withoutNames(lock),
    packages: {
      ...lock.packages,
      '': { name, version, dependencies, devDependencies, engines },
      'node_modules/@packwright/sdk': {
        ...lock.packages?.['node_modules/@packwright/sdk'],
        version: sdk.version,
        resolved: `file:${sdk.file}`,
        integrity: sdk.integrity,
      },
    },
  };
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

function templatePackage(template: TemplateName): PackageJson {
  return JSON.parse(carriedTexts(template).get('package.json') ?? '{}');
}

function withoutNames(lock: PackageLock): Readonly<Record<string, unknown>> {
  const { name: _, version: __, ...rest }: Readonly<Record<string, unknown>> = lock;
  return rest;
}
