import { pullImage } from '../container/pull-image.ts';
import { engineLogin } from '../registry/credentials/engine-login.ts';
import type { RegistryCredentials } from '../registry/credentials/registry-credentials.ts';
import { savedCredentials } from '../registry/credentials/saved-credentials.ts';
import { readImageReference } from '../registry/image-reference.ts';
import type { RegistryPath } from '../registry/registry-path.ts';
import type { BuildWork } from './build-work.ts';
import { openedPath } from './open-registry.ts';

/** Has the engine pull an image; resolves with why it could not. */
export async function pullGivenImage(
  work: BuildWork,
  reference: string,
  opened: RegistryCredentials,
): Promise<string | undefined> {
  const read = readImageReference(reference);
  if (read.kind === 'problem') return 'no registry has names of that form';
  const credentials = await credentialsFor(read.reference, work, opened);
  return pullImage(work.docker, reference, engineLogin(read.reference.registry, credentials));
}

/** The login of one registry is never shown to another. */
async function credentialsFor(
  image: RegistryPath,
  { plan, options, people }: BuildWork,
  opened: RegistryCredentials,
): Promise<RegistryCredentials> {
  if (openedPath(plan)?.registry === image.registry) return opened;
  const { credentials, problems } = await savedCredentials(image, options);
  for (const problem of problems) people.printError(`warning: ${problem}`);
  return credentials;
}
