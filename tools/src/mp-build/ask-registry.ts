import type { Members } from '../project/json-file.ts';
import type { ProjectConfig } from '../project/project-config.ts';
import type { UserConfiguration } from '../project/user-configuration.ts';
import { registrySuggestion, rememberRegistry } from '../registry/choose-registry.ts';
import { readRegistryPath } from '../registry/read-registry-path.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** What `config.json` says once a person has answered. */
export interface AskedRegistry {
  readonly kind: 'members';
  readonly members: Members;
}

/** Asks a person where the image is pulled from; resolves with the members of `config.json` then. */
export async function askRegistry(
  { manifest }: BuildPlan,
  { members }: ProjectConfig,
  { defaultRegistryPath }: UserConfiguration,
  prompts: Prompts,
): Promise<AskedRegistry | Stop> {
  const [adapterKind = ''] = manifest.adapter_kinds;
  const answer = await prompts.text({
    message: 'Where do cloud proxies pull the image from? (registry and path, without a tag)',
    initial: registrySuggestion(defaultRegistryPath, adapterKind),
    problem: registryProblem,
  });
  const read = readRegistryPath(answer);
  if (read.kind === 'problem') return stop('WRONG_OPTION', `"${answer}" ${read.message}`);
  return { kind: 'members', members: rememberRegistry(members, read.path) };
}

function registryProblem(answer: string): string | undefined {
  const read = readRegistryPath(answer);
  return read.kind === 'problem' ? `It ${read.message}.` : undefined;
}
