import path from 'node:path';
import { bundleReadme } from '../offline/bundle-readme.ts';
import { checksums } from '../pak/checksums.ts';
import { imageName } from '../registry/registry-path.ts';
import type { Stop } from '../stop/stop.ts';
import type { WrittenFile } from './build-outcome.ts';
import type { DeliveredImage } from './deliver-image.ts';
import type { BuildPlan, RegistryPlan } from './plan/build-plan.ts';
import { draftOf, type NewFile, writeFiles } from './write-files.ts';

/** All that a build hands out. */
export interface Outputs {
  readonly plan: BuildPlan;
  readonly registry: RegistryPlan;
  readonly image: DeliveredImage;
  readonly pak: Buffer;
  readonly sbom: string;
}

/**
 * Writes the pack and what goes with it, and before them, where one is wanted, the offline bundle: a
 * pack that is of no use without its bundle must not take the place of an earlier one.
 */
export async function writeOutputs(outputs: Outputs): Promise<readonly WrittenFile[] | Stop> {
  const { bundle: directory, pak } = outputs.plan.pack;
  const bundle = directory === undefined ? [] : await writeBundle(outputs, directory);
  // A bundle beside the pack has it, and sums it up.
  if (!Array.isArray(bundle) || directory === path.dirname(pak)) return bundle;
  const written = await writePack(outputs);
  return Array.isArray(written) ? [...written, ...bundle] : written;
}

function writePack({ plan: { pack }, pak, sbom }: Outputs) {
  return writeWithChecksums(
    [
      { file: pack.pak, content: pak },
      { file: pack.sbom, content: sbom },
    ],
    pack.checksums,
  );
}

/** Where the image is saved to until the rest of the bundle is there. */
export function archiveDraft({ pack }: BuildPlan): string | undefined {
  return pack.bundle && draftOf(archiveFile(pack.pak, pack.bundle));
}

function writeBundle({ plan, registry, image, pak, sbom }: Outputs, bundle: string) {
  const { pack, manifest } = plan;
  const archive = archiveFile(pack.pak, bundle);
  const readme = bundleReadme({
    pak: path.basename(pack.pak),
    archive: path.basename(archive),
    name: manifest.name,
    version: manifest.version,
    image: imageName(registry.pull),
    useDefaultRegistry: registry.useDefaultRegistry,
    digest: image.digest,
    tag: image.tag ?? manifest.version,
    isAsPushed: image.isAsPushed ?? false,
  });
  const inBundle = (file: string) => path.join(bundle, path.basename(file));
  return writeWithChecksums(
    [
      { file: inBundle(pack.pak), content: pak },
      { file: inBundle(pack.sbom), content: sbom },
      { file: archive, content: { draft: draftOf(archive) } },
      { file: path.join(bundle, 'README.md'), content: readme },
    ],
    path.join(bundle, 'SHA256SUMS'),
  );
}

function archiveFile(pak: string, bundle: string): string {
  return path.join(bundle, path.basename(pak).replace(/\.pak$/, '.image.tar'));
}

async function writeWithChecksums(
  files: readonly NewFile[],
  sums: string,
): Promise<WrittenFile[] | Stop> {
  const written = await writeFiles(files);
  if (!Array.isArray(written)) return written;
  const lines = written.map(({ file, sha256 }) => ({ name: path.basename(file), sha256 }));
  const summed = await writeFiles([{ file: sums, content: checksums(lines) }]);
  return Array.isArray(summed) ? [...written, ...summed] : summed;
}
