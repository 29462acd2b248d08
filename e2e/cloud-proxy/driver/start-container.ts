import type Docker from 'dockerode';
import {
  type AdapterContainer,
  startAdapterContainer,
} from '../../../tools/src/container/adapter-container.ts';
import type { ContainerOptions } from '../../../tools/src/container/container-settings.ts';

/** Starts a container and asks for the API version until that is answered; throws where it is not. */
export async function startContainer(
  docker: Docker,
  options: ContainerOptions,
): Promise<AdapterContainer> {
  const start = await startAdapterContainer(docker, options);
  if (start.started) return start.adapter;
  const { stdout, stderr } = start.log;
  throw new Error(`${options.image} does not start: ${start.reason}\n${stdout}${stderr}`);
}
