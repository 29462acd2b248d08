import type { ReadFile } from '../manifest/read-file.ts';
import { interrupted, type Stop } from '../stop/stop.ts';
import { assemblePack } from './assemble-pack.ts';
import type { WrittenFile } from './build-outcome.ts';
import type { BuildWork } from './build-work.ts';
import { answersFile } from './known-answers.ts';
import { makeSbom } from './make-sbom.ts';
import { writeOutputs } from './output-files.ts';
import type { RegistryPlan } from './plan/build-plan.ts';
import type { ShippedImage } from './ship-image.ts';
import { writeFiles } from './write-files.ts';

/** The files of a build. */
export interface PackedUp {
  readonly kind: 'packed';
  readonly files: readonly WrittenFile[];
}

/** Makes the pack of an image and the list of what is in it, and writes both when both are complete. */
export async function packUp(
  work: BuildWork,
  registry: RegistryPlan,
  { image, known, settled, delivered }: ShippedImage,
  readFile: ReadFile,
): Promise<PackedUp | Stop> {
  const [{ digest }, { apiVersion }] = [delivered, known];
  const pack = await assemblePack(work, settled, { registry, digest, apiVersion }, readFile);
  if (pack.kind === 'stop') return pack;
  const sbom = await makeSbom(work, registry, image, delivered);
  if (work.options.signal.aborted) return interrupted;
  const { plan } = work;
  const outputs = { plan, registry, image: delivered, pak: pack.bytes, sbom };
  const written = await writeOutputs(outputs);
  if ('kind' in written) return written;
  const note = { file: answersFile(plan.directory), content: JSON.stringify(known) };
  const noted = await writeFiles([note]);
  return 'kind' in noted ? noted : { kind: 'packed', files: written };
}
