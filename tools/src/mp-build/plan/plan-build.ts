import path from 'node:path';
import { checkContent } from '../../content/check-content.ts';
import type { DescribeModel } from '../../describe/describe-model.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { ReadFile } from '../../manifest/read-file.ts';
import { layOutContent } from '../../pak/content-layout.ts';
import { planPak } from '../../pak/pak-plan.ts';
import type { ProjectConfig } from '../../registry/choose-registry.ts';
import type { BuildOptions } from '../build-options.ts';
import type { BuildPlan, PackPlan } from './build-plan.ts';
import { type BuildProblem, optionProblem, projectProblem } from './build-problem.ts';
import { bundleDirectory, bundleProblems } from './bundle-plan.ts';
import { projectGates } from './gates.ts';
import { planImage } from './image-plan.ts';
import { planManifest } from './manifest-plan.ts';
import { planRegistry } from './registry-plan.ts';
import { staticDescribe } from './static-describe.ts';

/** What a plan is made of. */
export interface GatheredProject {
  readonly directory: string;
  readonly name: string;
  readonly files: readonly string[];
  readonly readFile: ReadFile;
  /** What the project's `config.json` says. */
  readonly config: ProjectConfig;
  readonly memoryLimit: number;
  /** Port of this machine that the user has set for containers. */
  readonly containerPort: number | undefined;
  /** Whether somebody can be asked. */
  readonly canAsk: boolean;
}

/** A plan, or everything that stands in its way. */
export type PlannedBuild =
  | BuildPlan
  | { readonly kind: 'problems'; readonly problems: readonly BuildProblem[] };

/** Plans a build: nothing is written, started or asked for, and all problems are told at once. */
export function planBuild(project: GatheredProject, options: BuildOptions): PlannedBuild {
  const { directory, name, files, readFile, config, memoryLimit } = project;
  const found = staticDescribe(readFile);
  const mayAsk = project.canAsk && !options.dryRun;
  const { manifest, correction, ...ofManifest } = planManifest(readFile, {
    adapterKind: found.describe?.model.adapterKind,
    mayCorrect: options.fixManifest || mayAsk,
  });
  const { image, delivery, ...ofImage } = planImage(options, files);
  const { registry, ...ofRegistry } = planRegistry(options, config, image);
  const port = planPort(options.port, project.containerPort);
  const problems = [
    ...ofManifest.problems,
    ...found.problems,
    ...contentProblems(files, readFile, found.describe?.model),
    ...ofImage.problems,
    ...bundleProblems(options),
    ...ofRegistry.problems.filter(({ code }) => !(mayAsk && code === 'NO_REGISTRY')),
    ...port.problems,
  ];
  const isRefused = problems.some(({ severity }) => options.strict || severity === 'ERROR');
  if (manifest === undefined || isRefused) {
    return { kind: 'problems', problems };
  }
  return {
    kind: 'plan',
    directory,
    name,
    files,
    manifest,
    correction,
    describe: found.describe,
    gates: options.skipChecks ? [] : projectGates(files, readFile),
    image,
    delivery,
    registry,
    insecure: options.insecure,
    memoryLimit,
    port: port.port,
    pack: packPlan(project, options, manifest),
    warnings: problems,
  };
}

/** What the content of a project lacks; names are looked up where the describe is known. */
export function contentProblems(
  files: readonly string[],
  readFile: ReadFile,
  describe: DescribeModel | undefined,
): BuildProblem[] {
  const layout = layOutContent(files);
  if (layout.kind === 'problems') {
    return layout.problems.map(({ file, message }) => projectProblem(`${file} ${message}`));
  }
  const found = checkContent({ files: layout.files, readFile, describe });
  return found.map(({ severity, message, place: { file, line } }) =>
    projectProblem(`${file}${line === undefined ? '' : `:${line}`}: ${message}`, severity),
  );
}

function planPort(text: string | undefined, usual: number | undefined) {
  if (text === undefined) return { port: usual, problems: [] };
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return { port, problems: [] };
  const problem = optionProblem(`--port is "${text}": write a number from 0 to 65535`);
  return { port: undefined, problems: [problem] };
}

function packPlan(
  { directory, files }: GatheredProject,
  options: BuildOptions,
  manifest: Manifest,
): PackPlan {
  // What conf file and describe will say is not known yet; which files there will be is.
  const made = files.includes('conf/describe.xml')
    ? {}
    : { 'describe.xml': '', 'resources/resources.properties': '' };
  const [adapterKind = ''] = manifest.adapter_kinds;
  const planned = planPak({ manifest, adapterKind, files, conf: '', generated: made });
  const { fileName, entries, adapterZip } =
    planned.kind === 'plan' ? planned.plan : { fileName: '', entries: [], adapterZip: [] };
  const pak = path.join(directory, 'build', fileName);
  const stem = pak.replace(/\.pak$/, '');
  return {
    pak,
    checksums: path.join(directory, 'build/SHA256SUMS'),
    sbom: `${stem}.spdx.json`,
    bundle: bundleDirectory(options, `${stem}-offline`),
    entries: entries.map((entry) => entry.name),
    adapterZip: adapterZip.map((entry) => entry.name),
  };
}
