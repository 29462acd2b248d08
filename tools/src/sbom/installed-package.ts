/** A package that is installed in an image. */
export interface InstalledPackage {
  /** Its package manager; generic for what was copied into the image without one. */
  readonly ecosystem: 'npm' | 'deb' | 'pypi' | 'generic';
  readonly name: string;
  readonly version: string;
  /** As the package declares it; undefined where it does not, or in no form of SPDX. */
  readonly license: string | undefined;
  /** Processor that it was built for; of Debian packages only. */
  readonly architecture?: string;
}
