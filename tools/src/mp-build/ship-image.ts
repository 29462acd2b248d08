import type { ReadFile } from '../manifest/read-file.ts';
import type { Stop } from '../stop/stop.ts';
import { askImage } from './ask-image.ts';
import type { BuildWork } from './build-work.ts';
import { type DeliveredImage, deliverImage } from './deliver-image.ts';
import type { KnownAnswers } from './known-answers.ts';
import { type ObtainedImage, obtainImage } from './obtain-image.ts';
import { openRegistry } from './open-registry.ts';
import { archiveDraft } from './output-files.ts';
import type { BuildPlan, RegistryPlan } from './plan/build-plan.ts';
import { projectProblem } from './plan/build-problem.ts';
import { refusal } from './plan/refusal.ts';
import { pullWarnings } from './pull-warnings.ts';
import { runGates } from './run-gates.ts';
import { type SettledPack, settlePack } from './settle-pack.ts';

/** The one image, where it belongs, and what it said of itself. */
export interface ShippedImage {
  readonly kind: 'shipped';
  readonly image: ObtainedImage;
  /** What it has answered. */
  readonly known: KnownAnswers;
  readonly settled: SettledPack;
  readonly delivered: DeliveredImage;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Everything about the image, in the order in which a mistake costs least: the registry is asked first,
 * the checks of the project come before the build, and nothing is pushed before the adapter was asked.
 */
export async function shipImage(
  work: BuildWork,
  registry: RegistryPlan,
  readFile: ReadFile,
): Promise<ShippedImage | Stop> {
  const { plan, options, docker, people } = work;
  const access = await openRegistry(work);
  if (access.kind === 'stop') return access;
  const failed = await runGates({ ...options, ...plan }, people);
  if (failed !== undefined) return failed;
  const image = await obtainImage(work, access.credentials);
  if (image.kind === 'stop') return image;
  const ofProcessor = [...processorWarnings(plan, image)];
  if (options.strict && ofProcessor.length > 0) {
    return refusal(ofProcessor.map((warning) => projectProblem(warning, 'WARNING')));
  }
  const answers = await askImage(docker, image.id, plan, options.signal);
  if (answers.kind === 'stop') return answers;
  const settled = await settlePack(work, answers.describe, readFile);
  if (settled.kind === 'stop') return settled;
  const archive = archiveDraft(plan);
  const delivered = await deliverImage(work, registry, image, { ...access, archive });
  if (delivered.kind === 'stop') return delivered;
  const pull = await pullWarnings(work, registry, delivered.digest);
  if (pull.kind === 'stop') return pull;
  const { known } = answers;
  const warnings = [...ofProcessor, ...settled.warnings, ...pull.warnings];
  return { kind: 'shipped', image, known, settled, delivered, warnings, notes: pull.notes };
}

/** Whoever named a platform knows what it is for. */
function* processorWarnings(
  { image: plan }: BuildPlan,
  { architecture }: ObtainedImage,
): Generator<string> {
  const isChosen = plan.kind === 'build' && plan.platform !== undefined;
  if (architecture === 'amd64' || isChosen) return;
  yield `The image is for ${architecture}, and cloud proxies have amd64: build it with --platform linux/amd64, or on an engine for that.`;
}
