import { existsSync, readFileSync } from 'node:fs';
import { imageName } from '../registry/registry-path.ts';
import { installedPackages } from '../sbom/installed-packages.ts';
import { type DocumentSubject, documentNamespace, spdxDocument } from '../sbom/spdx-document.ts';
import type { BuildWork } from './build-work.ts';
import type { DeliveredImage } from './deliver-image.ts';
import type { ObtainedImage } from './obtain-image.ts';
import type { RegistryPlan } from './plan/build-plan.ts';
import { toolVersion } from './tool-version.ts';

/**
 * The text of the list of what is in the image. Reading an image takes seconds, and what a digest names
 * never changes: the list of an earlier build is taken where it is about the same.
 */
export async function makeSbom(
  { docker, plan, options, people }: BuildWork,
  registry: RegistryPlan,
  image: ObtainedImage,
  { digest }: DeliveredImage,
): Promise<string> {
  const { name, version } = plan.manifest;
  const { created } = image;
  const subject: DocumentSubject = {
    name: name.replace(/^iSDK_/, ''),
    version,
    image: imageName(registry.pull),
    digest,
    created,
    toolVersion: toolVersion(),
  };
  const earlier = earlierSbom(plan.pack.sbom, subject);
  if (earlier !== undefined) return earlier;
  const progress = people.progress('Listing what is in the image');
  const packages = await installedPackages(docker, image.id, options.signal);
  progress.done(`The image has ${packages.length} packages`);
  return spdxDocument(subject, packages);
}

function earlierSbom(file: string, subject: DocumentSubject): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return text.includes(`"documentNamespace": ${JSON.stringify(documentNamespace(subject))}`)
    ? text
    : undefined;
}
