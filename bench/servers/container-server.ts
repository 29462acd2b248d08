import { startAdapterContainer } from '../../tools/src/container/adapter-container.ts';
import type { ContainerOptions } from '../../tools/src/container/container-settings.ts';
import { askWell, type Question } from './ask.ts';
import type { BaseImage } from './base-image.ts';
import type { BenchServer } from './bench-server.ts';

/** Starts our server in a container of the base image. */
export async function startContainerServer(
  { docker, tag }: BaseImage,
  options: Omit<ContainerOptions, 'image'>,
): Promise<BenchServer> {
  const start = await startAdapterContainer(docker, { ...options, image: tag });
  if (!start.started) throw new Error(`${start.reason}\n${start.log.stderr}`);
  const { adapter } = start;
  const dispose = () => adapter[Symbol.asyncDispose]();
  const { url } = adapter;
  const asking = (question: Question) => askWell(url, question);
  try {
    const pid = await serverPid(adapter.container);
    return { what: 'container', url, pid, askWell: asking, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The number that this machine knows the server by: the first process is tini. */
async function serverPid(container: {
  top(): Promise<{ Titles: string[]; Processes: string[][] }>;
}): Promise<number> {
  const { Titles, Processes } = await container.top();
  const server = Processes.find((row) => row[Titles.indexOf('CMD')]?.startsWith('node '));
  if (server === undefined) throw new Error('there is no server in the container');
  return Number(server[Titles.indexOf('PID')]);
}
