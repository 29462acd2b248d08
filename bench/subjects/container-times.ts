import { setTimeout as delay } from 'node:timers/promises';
import type Docker from 'dockerode';
import { containerSettings } from '../../tools/src/container/container-settings.ts';
import { interruption } from '../measure/interruption.ts';
import { ask } from '../servers/ask.ts';

const pauseMs = 2;
const limitMs = 60_000;

/** Milliseconds from the engine's call to the first answer of a container that is made for it. */
export async function containerToFirstAnswer(docker: Docker, image: string): Promise<number> {
  const container = await docker.createContainer(containerSettings({ image }));
  try {
    const begun = performance.now();
    await container.start();
    const { NetworkSettings } = await container.inspect();
    const port = NetworkSettings.Ports['8080/tcp']?.[0]?.HostPort;
    while (!(await answers(`http://127.0.0.1:${port}`))) {
      interruption.throwIfAborted();
      if (performance.now() - begun > limitMs) throw new Error('the container never answered');
      await delay(pauseMs);
    }
    return performance.now() - begun;
  } finally {
    await container.remove({ force: true });
  }
}

/** Milliseconds from the engine's call to the end of a container that does nothing. */
export async function containerToEnd(docker: Docker, image: string): Promise<number> {
  const settings = { ...containerSettings({ image }), Entrypoint: ['true'] };
  const container = await docker.createContainer(settings);
  try {
    const begun = performance.now();
    await container.start();
    await container.wait();
    return performance.now() - begun;
  } finally {
    await container.remove({ force: true });
  }
}

/** The engine accepts connections before anybody in the container does, and then closes them. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await ask(url, { path: '/apiVersion' })).status === 200;
  } catch {
    return false;
  }
}
