import { onTestFinished } from 'vitest';
import { readEngineOutput } from '../../tools/src/container/build-output.ts';
import { exchange } from '../../tools/src/server/http-exchange.ts';
import { container } from '../container/containers.ts';
import { engine } from '../container/engine.ts';
import { removeImage } from './made-project.ts';

/** Who may pull. */
export interface RegistryLogin {
  readonly username: string;
  readonly password: string;
}

/** Pulls an image as a cloud proxy does, runs it, and collects. */
export async function collectedBy(reference: string, auth?: RegistryLogin): Promise<unknown> {
  await removeImage(reference);
  const authconfig = { ...auth, serveraddress: reference.split('/')[0] ?? '' };
  const pulled = await readEngineOutput(await engine().pull(reference, { authconfig }));
  if (!pulled.built) throw new Error(pulled.reason);
  onTestFinished(() => removeImage(reference));
  const { url } = await container({ image: reference });
  const body = { adapterKey: { name: 'a', adapterKind: 'A', objectKind: 'a', identifiers: [] } };
  const answer = await exchange({ method: 'POST', url: `${url}/collect`, body });
  return JSON.parse(answer.body.toString());
}
