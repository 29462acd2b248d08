import { readDescribe } from '../describe/describe-model.ts';
import { correctAdapterKind } from '../manifest/correct-adapter-kind.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { ReadFile } from '../manifest/read-file.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { describeFilesByName } from '../project-describe/describe-texts.ts';
import type { FoundDescribe } from '../project-describe/find-describe.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { BuildWork } from './build-work.ts';
import { correctManifest } from './correct-manifest.ts';
import { projectProblem } from './plan/build-problem.ts';
import { contentProblems } from './plan/plan-build.ts';
import { refusal } from './plan/refusal.ts';
import { describeProblems } from './plan/static-describe.ts';

/** What is known of a pack once its adapter was asked. */
export interface SettledPack {
  readonly kind: 'settled';
  /** One that names the adapter of the describe. */
  readonly manifest: Manifest;
  readonly adapterKind: string;
  /** Files below `conf` that the pack has beside those of the project: name to text. */
  readonly generated: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** Checks what could not be checked before the adapter was asked: describe, key, names in content. */
export async function settlePack(
  { plan, options, people }: BuildWork,
  describe: FoundDescribe,
  readFile: ReadFile,
): Promise<SettledPack | Stop> {
  const read = readDescribe(describe.describe);
  if (read.kind === 'malformed') return stop('WRONG_DESCRIBE', read.message);
  const { model } = read;
  const isMade = describe.file === undefined;
  const problems = [
    ...describe.warnings.map((warning) => projectProblem(warning, 'WARNING')),
    ...(isMade ? madeProblems(describe) : []),
    ...(isMade ? contentProblems(plan.files, readFile, model) : []),
  ].filter(({ message }) => !plan.warnings.some((known) => known.message === message));
  if (problems.some(({ severity }) => options.strict || severity === 'ERROR')) {
    return refusal(problems);
  }
  const manifest = await settledManifest({ plan, options, people }, model.adapterKind, readFile);
  if ('kind' in manifest) return manifest;
  return {
    kind: 'settled',
    manifest,
    adapterKind: model.adapterKind,
    generated: isMade ? Object.fromEntries(describeFilesByName(describe)) : {},
    warnings: problems.map(({ message }) => message),
  };
}

function madeProblems({ describe, properties }: FoundDescribe) {
  const labels = properties.get('resources.properties');
  return describeProblems({ name: undefined, text: describe, properties: labels });
}

async function settledManifest(
  { plan, options, people }: Pick<BuildWork, 'plan' | 'options' | 'people'>,
  adapterKind: string,
  readFile: ReadFile,
): Promise<Manifest | Stop> {
  const { manifest, directory, correction } = plan;
  const isKnown = correction.kind !== 'once the key is known';
  if (isKnown && manifest.adapter_kinds[0] === adapterKind) return manifest;
  const bytes = readFile('manifest.txt') ?? new Uint8Array();
  const { json } = readManifest(bytes);
  const text = correctAdapterKind({ ...(json as object) }, adapterKind, bytes);
  const refused = await correctManifest({ directory, adapterKind, text }, options, people);
  return refused ?? { ...manifest, adapter_kinds: [adapterKind] };
}
