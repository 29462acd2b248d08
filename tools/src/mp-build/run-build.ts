import { rmSync } from 'node:fs';
import path from 'node:path';
import { projectReader } from '../pak/project-files.ts';
import { imageName } from '../registry/registry-path.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { loggingTerminal, openBuildLog } from './build-log.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuiltOutcome } from './build-outcome.ts';
import { type BuildWork, openWork } from './build-work.ts';
import { correctManifest } from './correct-manifest.ts';
import { archiveDraft } from './output-files.ts';
import { packUp } from './pack-up.ts';
import type { BuildPlan, RegistryPlan } from './plan/build-plan.ts';
import { shipImage } from './ship-image.ts';

/** Does what was planned, one step after the other; the first that fails ends the build. */
export async function runBuild(
  plan: BuildPlan,
  options: BuildOptions,
  terminal: Terminal,
): Promise<BuiltOutcome | Stop> {
  const begin = performance.now();
  const log = openBuildLog(plan.directory, terminal.printError);
  const people = loggingTerminal(terminal, log);
  const outcome = await runSteps({ plan, options, people, log });
  if (outcome.kind === 'stop') {
    log.add(outcome.text);
    return options.signal.aborted ? interrupted : outcome;
  }
  return { ...outcome, seconds: Math.round(performance.now() - begin) / 1000 };
}

async function runSteps(
  given: Pick<BuildWork, 'plan' | 'options' | 'people' | 'log'>,
): Promise<BuiltOutcome | Stop> {
  const { plan, options, people } = given;
  const { registry, correction, directory } = plan;
  if (registry === undefined) return stop('NO_REGISTRY', 'Nobody said where the image goes.');
  if (correction.kind === 'now') {
    const refused = await correctManifest({ directory, ...correction }, options, people);
    if (refused !== undefined) return refused;
  }
  const work = await openWork(given);
  if (work.kind === 'stop') return work;
  using _ = removing(archiveDraft(plan));
  return await build(work, registry);
}

async function build(work: BuildWork, registry: RegistryPlan): Promise<BuiltOutcome | Stop> {
  const { plan, options } = work;
  const readFile = projectReader(plan.directory, plan.files);
  const shipped = await shipImage(work, registry, readFile);
  if (shipped.kind === 'stop') return shipped;
  const packed = await packUp(work, registry, shipped, readFile);
  if (packed.kind === 'stop') return packed;
  const { image, delivered, warnings, notes } = shipped;
  const { digest, tag, pushed } = delivered;
  const reference = `${imageName(registry.pull)}@${digest}`;
  return {
    kind: 'built',
    plan,
    image: { reference, digest, tag, built: image.built, pushed },
    files: packed.files.map((one) => ({ ...one, file: shown(one.file, options) })),
    warnings,
    notes,
    seconds: 0,
  };
}

/** Removes a file at the end, if it is there then. */
function removing(file: string | undefined): Disposable {
  return { [Symbol.dispose]: () => file !== undefined && rmSync(file, { force: true }) };
}

/** As people find it from where they are. */
function shown(file: string, { cwd }: BuildOptions): string {
  const below = path.relative(cwd, file);
  return below.startsWith('..') ? file : below;
}
