import type { ReadFile } from '../manifest/read-file.ts';
import { adapterConf } from '../pak/adapter-conf.ts';
import { inspectPak } from '../pak/inspect-pak.ts';
import { planPak } from '../pak/pak-plan.ts';
import { writePak } from '../pak/write-pak.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { BuildWork } from './build-work.ts';
import { checkPack } from './pack-check.ts';
import type { RegistryPlan } from './plan/build-plan.ts';
import { projectProblem } from './plan/build-problem.ts';
import { refusal } from './plan/refusal.ts';
import type { SettledPack } from './settle-pack.ts';

/** What is told to cloud proxies. */
export interface PackedImage {
  readonly registry: RegistryPlan;
  readonly digest: string;
  readonly apiVersion: string;
}

/** A pack in memory. */
export interface AssembledPack {
  readonly kind: 'pack';
  readonly bytes: Buffer;
}

/** Makes the bytes of a pack, and looks at them as an installer must before anybody else gets them. */
export async function assemblePack(
  { plan }: BuildWork,
  { manifest, adapterKind, generated }: SettledPack,
  { registry, digest, apiVersion }: PackedImage,
  readFile: ReadFile,
): Promise<AssembledPack | Stop> {
  const { files, insecure } = plan;
  const { pull, useDefaultRegistry } = registry;
  const image = { pull, digest, useDefaultRegistry };
  const conf = adapterConf({ adapterKind, apiVersion, insecure, image });
  const planned = planPak({ manifest, adapterKind, files, conf, generated });
  if (planned.kind === 'problems') {
    return refusal(
      planned.problems.map(({ file, message }) => projectProblem(`${file} ${message}`)),
    );
  }
  const bytes = await writePak(planned.plan, readFile);
  const inspected = await inspectPak(bytes);
  if (inspected.kind === 'problem') {
    return stop('UNEXPECTED', `The pack that was made cannot be read: ${inspected.message}`);
  }
  // Warnings were told when the project was checked.
  const findings = await checkPack(inspected.pak);
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  return errors.length === 0
    ? { kind: 'pack', bytes }
    : refusal(errors.map(({ message }) => projectProblem(message)));
}
