import type Docker from 'dockerode';
import { readEngineOutput } from './build-output.ts';
import { engineMessage } from './engine-message.ts';

/**
 * Has the engine pull an image; resolves with why it could not.
 *
 * @param login what the registry is shown, in the engine's form; nothing when absent
 */
export async function pullImage(
  docker: Docker,
  name: string,
  login?: { readonly base64: string },
): Promise<string | undefined> {
  try {
    const options = login === undefined ? {} : { authconfig: login };
    const outcome = await readEngineOutput(await docker.pull(name, options));
    return outcome.built ? undefined : outcome.reason;
  } catch (error) {
    return engineMessage(error);
  }
}
