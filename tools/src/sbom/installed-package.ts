/** A package that is installed in an image. */
export interface InstalledPackage {
  readonly ecosystem: 'npm' | 'deb' | 'pypi';
  readonly name: string;
  readonly version: string;
  /** As the package declares it; undefined where it does not, or in no form of SPDX. */
  readonly license: string | undefined;
  /** Processor that it was built for; of Debian packages only. */
  readonly architecture?: string;
}
