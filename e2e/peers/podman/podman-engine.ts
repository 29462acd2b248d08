import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import Docker from 'dockerode';
import { defaultNodeImage } from '../../../tools/src/container/base-image.ts';
import { until } from '../../../tools/test/until.ts';
import { engine } from '../../container/engine.ts';
import { makePodmanFiles } from './podman-files.ts';

/** Podman with the API of an engine, and the Node image in its storage. */
export interface PodmanEngine extends AsyncDisposable {
  readonly docker: Docker;
  /** For commands that shall use it. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Starts podman as an engine of its own; what it makes goes with it. */
export async function startPodman(registry: string): Promise<PodmanEngine> {
  const files = await makePodmanFiles(registry);
  const socketPath = path.join(files.directory, 'podman.sock');
  const words = ['system', 'service', '--time', '0', `unix://${socketPath}`];
  const service = spawn('podman', words, {
    env: files.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(service.stderr);
  const docker = new Docker({ socketPath });
  const dispose = async () => {
    if (service.exitCode === null) {
      service.kill();
      await once(service, 'exit');
    }
    await files[Symbol.asyncDispose]();
  };
  try {
    await answering(docker, async () =>
      service.exitCode === null ? undefined : `podman ended: ${await said}`,
    );
    await docker.loadImage(await engine().getImage(defaultNodeImage).get());
    const environment = { ...process.env, DOCKER_HOST: `unix://${socketPath}` };
    return { docker, environment, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function answering(docker: Docker, ending: () => Promise<string | undefined>): Promise<void> {
  await until(async () => {
    const ended = await ending();
    if (ended !== undefined) throw new Error(ended);
    return docker.ping().then(
      () => true,
      () => false,
    );
  });
}
