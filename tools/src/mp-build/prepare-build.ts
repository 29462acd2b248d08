import { projectFiles, projectReader } from '../pak/project-files.ts';
import { chooseProject } from '../project/choose-project.ts';
import type { Project } from '../project/project.ts';
import {
  type ProjectConfig,
  readProjectConfig,
  writeProjectConfig,
} from '../project/project-config.ts';
import { readUserConfiguration } from '../project/user-configuration.ts';
import { registrySuggestion, rememberRegistry } from '../registry/choose-registry.ts';
import { readRegistryPath } from '../registry/read-registry-path.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { Terminal } from '../terminal/terminal.ts';
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
  const project = await chooseProject(options, people);
  if (project.kind === 'stop') return project;
  const config = readProjectConfig(project);
  if (config.kind === 'stop') return config;
  const gathered = gather(project, config, people);
  const planned = planBuild(gathered, options);
  if (planned.kind === 'problems') return refusal(planned.problems);
  if (planned.registry !== undefined || people.prompts === undefined || options.dryRun) {
    return planned;
  }
  const asked = await askRegistry(planned, config, people.prompts, options);
  if (asked.kind === 'stop') return asked;
  const again = planBuild({ ...gathered, config: asked.members }, options);
  if (again.kind === 'problems') return refusal(again.problems);
  return writeProjectConfig(project, asked.members) ?? again;
}

function gather(project: Project, config: ProjectConfig, { prompts }: Terminal): GatheredProject {
  const { directory, name } = project;
  const files = projectFiles(directory);
  return {
    directory,
    name,
    files,
    readFile: projectReader(directory, files),
    config: config.members,
    memoryLimit: config.defaultMemoryLimit ?? usualMemory,
    canAsk: prompts !== undefined,
  };
}

async function askRegistry(
  { manifest }: BuildPlan,
  { members }: ProjectConfig,
  prompts: Prompts,
  { environment }: BuildOptions,
) {
  const user = readUserConfiguration(environment);
  if (user.kind === 'stop') return user;
  const [adapterKind = ''] = manifest.adapter_kinds;
  const answer = await prompts.text({
    message: 'Where do cloud proxies pull the image from? (registry and path, without a tag)',
    initial: registrySuggestion(user.defaultRegistryPath, adapterKind),
    problem: registryProblem,
  });
  const read = readRegistryPath(answer);
  if (read.kind === 'problem') return stop('WRONG_OPTION', `"${answer}" ${read.message}`);
  return { kind: 'members', members: rememberRegistry(members, read.path) } as const;
}

function registryProblem(answer: string): string | undefined {
  const read = readRegistryPath(answer);
  return read.kind === 'problem' ? `It ${read.message}.` : undefined;
}
