import path from 'node:path';
import { imageName } from '../registry/registry-path.ts';
import { exitCodes } from '../stop/exit-code.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildOutcome, BuiltOutcome } from './build-outcome.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** What `mp-build --json` prints; the form is published as `build-report.schema.json`. */
export function buildReport(outcome: BuildOutcome, options: BuildOptions): object {
  const heading = { version: 1, command: 'mp-build', project: options.path ?? '.' };
  if (outcome.kind === 'stop') {
    const { code, exitCode, text } = outcome;
    return { ...heading, outcome: 'stopped', exitCode, failure: { code, reason: text } };
  }
  const exitCode = exitCodes.done;
  const plan = planReport(outcome.plan);
  if (outcome.kind === 'planned') {
    const warnings = outcome.plan.warnings.map(({ message }) => message);
    return { ...heading, outcome: 'planned', exitCode, plan, warnings, notes: outcome.notes };
  }
  return { ...heading, outcome: 'built', exitCode, plan, ...builtReport(outcome) };
}

function planReport(plan: BuildPlan) {
  const { manifest, describe, gates, image, delivery, registry, pack, directory } = plan;
  const below = (file: string) => path.relative(directory, file) || '.';
  return {
    name: manifest.name,
    version: manifest.version,
    adapterKind: manifest.adapter_kinds[0],
    describe: describe?.file ?? 'definition',
    correctsManifest: plan.correction.kind !== 'none',
    checks: gates.map(({ name, program, arguments: words }) => ({
      name,
      command: [program, ...words],
    })),
    image:
      image.kind === 'build'
        ? { kind: 'build', platform: image.platform ?? null }
        : { kind: 'given', reference: image.reference },
    delivery,
    registry:
      registry === undefined
        ? null
        : {
            pull: imageName(registry.pull),
            push: delivery === 'push' ? imageName(registry.push) : null,
            tag: registry.tag ?? null,
            useDefaultRegistry: registry.useDefaultRegistry,
          },
    apiProtocol: plan.insecure ? 'http' : 'https',
    memoryLimit: plan.memoryLimit,
    files: {
      pak: below(pack.pak),
      checksums: below(pack.checksums),
      sbom: below(pack.sbom),
      bundle: pack.bundle === undefined ? null : below(pack.bundle),
    },
    pak: pack.entries,
    adapterZip: pack.adapterZip,
  };
}

function builtReport({ image, files, warnings, notes, seconds }: BuiltOutcome) {
  const { reference, digest, tag, built, pushed } = image;
  return {
    image: { reference, digest, tag: tag ?? null, built, pushed },
    files,
    warnings,
    notes,
    seconds,
  };
}
