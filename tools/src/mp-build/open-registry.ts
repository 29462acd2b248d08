import { askCredentials } from '../registry/credentials/ask-credentials.ts';
import { findCredentials } from '../registry/credentials/find-credentials.ts';
import {
  noCredentials,
  type RegistryCredentials,
} from '../registry/credentials/registry-credentials.ts';
import { probePushAccess } from '../registry/probe-push-access.ts';
import { imageName, type RegistryPath } from '../registry/registry-path.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { BuildWork } from './build-work.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** A registry that will take, or has, the image. */
export interface OpenedRegistry {
  readonly kind: 'registry';
  readonly credentials: RegistryCredentials;
}

/**
 * Finds the login of the registry, and asks it whether it takes the image, before a long build. Offline
 * bundles need neither.
 */
export async function openRegistry(work: BuildWork): Promise<OpenedRegistry | Stop> {
  const { plan, options, people } = work;
  const path = openedPath(plan);
  if (path === undefined) return { kind: 'registry', credentials: noCredentials };
  const found = await findCredentials({
    path,
    username: options.registryUsername,
    password: options.registryPassword,
    environment: options.environment,
    homeDirectory: options.homeDirectory,
    cwd: options.cwd,
    prompts: people.prompts,
    signal: options.signal,
  });
  if (found.kind === 'stop') return found;
  for (const warning of found.warnings) people.printError(`warning: ${warning}`);
  return plan.delivery === 'push'
    ? probed(work, path, found.credentials)
    : { kind: 'registry', credentials: found.credentials };
}

/** What is asked, and logged in to; undefined where no registry is. */
export function openedPath({ registry, delivery }: BuildPlan): RegistryPath | undefined {
  if (delivery === 'offline bundle') return undefined;
  return delivery === 'push' ? registry?.push : registry?.pull;
}

/** Where a login would help and somebody can be asked, that goes on until one works. */
async function probed(
  work: BuildWork,
  path: RegistryPath,
  credentials: RegistryCredentials,
): Promise<OpenedRegistry | Stop> {
  const { network, people } = work;
  const progress = people.progress(`Asking whether ${path.registry} takes the image`);
  const access = await probePushAccess(path, credentials, network);
  if (access.kind === 'allowed') {
    progress.done(`${imageName(path)} takes the image`);
    return { kind: 'registry', credentials };
  }
  progress.failed(`${imageName(path)} does not take the image`);
  if (access.kind === 'refused' && access.wantsLogin && people.prompts !== undefined) {
    people.printError(access.message);
    return probed(work, path, await askCredentials(path, people.prompts));
  }
  const code = access.kind === 'refused' ? 'PUSH_REFUSED' : 'REGISTRY_UNREACHABLE';
  return stop(code, access.message);
}
