import { bundledPackages } from './bundled-packages.ts';
import { debianPackages } from './debian-packages.ts';
import type { InstalledPackage } from './installed-package.ts';
import { npmPackage } from './npm-package.ts';
import { pythonPackage } from './python-package.ts';

/** A file of an image that says what is installed. */
export interface PackageFile {
  /** Which names it has, below the root and without a slash in front. */
  readonly pattern: RegExp;
  /** What it tells; none where it is not of that form. */
  read(text: string): readonly InstalledPackage[];
}

/** The files that package managers leave behind, wherever in an image they are. */
export const packageFiles: readonly PackageFile[] = [
  { pattern: /^var\/lib\/dpkg\/status$/, read: debianPackages },
  { pattern: /^var\/lib\/dpkg\/status\.d\/[^/]+$/, read: debianPackages },
  {
    pattern: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/,
    read: npmPackage,
  },
  // The REST server of our base image, and what is in one bundle with it.
  { pattern: /^opt\/packwright\/package\.json$/, read: npmPackage },
  { pattern: /^opt\/packwright\/LICENCES$/, read: bundledPackages },
  { pattern: /\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/, read: pythonPackage },
];
