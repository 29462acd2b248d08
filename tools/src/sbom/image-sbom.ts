import type Docker from 'dockerode';
import { toolsVersion } from '../tools-version.ts';
import type { InstalledPackage } from './installed-package.ts';
import { installedPackages } from './installed-packages.ts';
import { spdxImageDocument } from './spdx-document.ts';

/** An image of this machine. */
export interface ListedImage {
  /** Without its tag. */
  readonly image: string;
  /** Its tag. */
  readonly version: string;
  readonly signal: AbortSignal;
}

/** What is in an image: as the text of an SPDX 2.3 document, and as packages. */
export async function imageSbom(
  docker: Docker,
  { image, version, signal }: ListedImage,
): Promise<{ readonly text: string; readonly packages: readonly InstalledPackage[] }> {
  const { Id: imageId, Created } = await docker.getImage(`${image}:${version}`).inspect();
  const packages = await installedPackages(docker, imageId, signal);
  const created = new Date(Created);
  const subject = { image, version, imageId, created, toolVersion: toolsVersion() };
  return { text: spdxImageDocument(subject, packages), packages };
}
