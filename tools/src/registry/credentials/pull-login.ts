import { readImageReference } from '../image-reference.ts';
import { engineLogin } from './engine-login.ts';
import { type SavedPlace, savedCredentials } from './saved-credentials.ts';

/**
 * What the engine is to show the registry of an image that it pulls: what `docker login` or `podman
 * login` has left. Undefined where that is nothing.
 *
 * @param onProblem told of files and helpers that could not be asked
 */
export async function pullLogin(
  image: string,
  place: SavedPlace,
  onProblem: (problem: string) => void,
): Promise<{ readonly base64: string } | undefined> {
  const read = readImageReference(image);
  if (read.kind === 'problem') return undefined;
  const { credentials, problems } = await savedCredentials(read.reference, place);
  for (const problem of problems) onProblem(problem);
  return credentials.kind === 'none'
    ? undefined
    : engineLogin(read.reference.registry, credentials);
}
