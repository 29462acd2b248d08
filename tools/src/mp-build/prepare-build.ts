import { readdirSync, statSync } from 'node:fs';
import { projectFiles, projectReader } from '../pak/project-files.ts';
import { chooseProject } from '../project/choose-project.ts';
import { lackOf, type Project } from '../project/project.ts';
import {
  type ProjectConfig,
  readProjectConfig,
  writeProjectConfig,
} from '../project/project-config.ts';
import { readUserConfiguration, type UserConfiguration } from '../project/user-configuration.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { askRegistry } from './ask-registry.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildPlan } from './plan/build-plan.ts';
import { type GatheredProject, planBuild } from './plan/plan-build.ts';
import { refusal } from './plan/refusal.ts';

/** Memory of a container in megabytes where `config.json` does not say. */
const usualMemory = 1024;

/**
 * Reads a project and plans its build. Where nobody said which registry it is, a person is asked, and
 * the answer is put into the project's `config.json`; nothing else is written.
 */
export async function prepareBuild(
  options: BuildOptions,
  people: Terminal,
): Promise<BuildPlan | Stop> {
  // A dry run asks nothing, since an answer would be kept.
  const prompts = options.dryRun ? undefined : people.prompts;
  const project = await chooseProject(options, { ...people, prompts });
  if (project.kind === 'stop') return project;
  const lacking = lackOf(project, 'manifest.txt');
  if (lacking !== undefined) return lacking;
  const config = readProjectConfig(project);
  if (config.kind === 'stop') return config;
  const user = readUserConfiguration(options.environment);
  if (user.kind === 'stop') return user;
  const gathered = gather(project, config, user, prompts !== undefined);
  const planned = planBuild(gathered, options);
  if (planned.kind === 'problems') return refusal(planned.problems);
  const crowded = crowdedBundle(planned);
  if (crowded !== undefined) return crowded;
  if (planned.registry !== undefined || prompts === undefined) return planned;
  const asked = await askRegistry(planned, config, user, prompts);
  if (asked.kind === 'stop') return asked;
  const again = planBuild({ ...gathered, config: asked.members }, options);
  if (again.kind === 'problems') return refusal(again.problems);
  return writeProjectConfig(project, asked.members) ?? again;
}

/** A bundle is handed on as it is: what else lies in its directory would go along. */
function crowdedBundle({ pack: { bundle } }: BuildPlan): Stop | undefined {
  if (bundle === undefined || !statSync(bundle, { throwIfNoEntry: false })?.isDirectory()) {
    return undefined;
  }
  const ofBundles = /^\.|^README\.md$|^SHA256SUMS$|\.(?:pak|spdx\.json|image\.tar)$/;
  const other = readdirSync(bundle).find((name) => !ofBundles.test(name));
  if (other === undefined) return undefined;
  const text = `--save: ${bundle} has other files, such as ${other}: name a directory for the bundle alone.`;
  return stop('WRONG_OPTION', text);
}

function gather(
  { directory, name }: Project,
  config: ProjectConfig,
  { containerPort }: UserConfiguration,
  canAsk: boolean,
): GatheredProject {
  const files = projectFiles(directory);
  return {
    directory,
    name,
    files,
    readFile: projectReader(directory, files),
    config: config.members,
    memoryLimit: config.defaultMemoryLimit ?? usualMemory,
    containerPort,
    canAsk,
  };
}
